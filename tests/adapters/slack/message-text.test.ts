import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/adapters/slack/message-text.ts';

describe('what a message says', () => {
  it.each([
    ['<@U012> <!here> 메타가 *1,000억* 달러 쓴다며?', '메타가 1,000억 달러 쓴다며?'],
    ['<@U012|mina> in <#C012|general>: ~$80B~ $90B', 'in : $90B'],
    ['<https://news.example/2025/01?id=600> 메타가 1,000억 달러', '메타가 1,000억 달러'],
    ['<https://news.example/2025|메타>가 1,000억 달러 :moneybag::+1:', '메타가 1,000억 달러'],
    ['&gt; 메타가 1,000억 달러\n• _정말_ 600억~720억 &amp; 더?', '정말 600억~720억 & 더?'],
    ['at 10:30:45, ~600억 &lt;달러&gt;', 'at 10:30:45, ~600억 <달러>'],
    ['<@U0BOT> <!channel> <https://example.org>', ''],
    ['', ''],
  ])('%s', (written, said) => {
    expect(messageText(written)).toBe(said);
  });
});
