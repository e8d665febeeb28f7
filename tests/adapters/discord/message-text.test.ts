import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/adapters/discord/message-text.ts';

describe('what a message says', () => {
  it.each([
    ['<@123456789012345678> <@!1> <@&2> @everyone 메타가 **1,000억** 달러 쓴다며?', '메타가 1,000억 달러 쓴다며?'],
    ['in <#123456789012345678>: ~~$80B~~ $90B <t:1735689600:R> </capex meta:42>', 'in : $90B'],
    ['https://news.example/2025/01?id=600 메타가 1,000억 달러 <https://example.org/2>', '메타가 1,000억 달러'],
    ['[메타](https://news.example/2025)가 1,000억 달러 <:moneybag:123456789012345678> <a:up:12>', '메타가 1,000억 달러'],
    ['> ## 메타가\n- ||1,000억|| 달러\n-# `정말`?', '1,000억 달러 정말?'],
    ['600억~720억 <달러> -5% - 10', '600억~720억 <달러> -5% - 10'],
    ['<@1> @here https://example.org', ''],
    ['', ''],
  ])('%s', (written, said) => {
    expect(messageText(written)).toBe(said);
  });
});
