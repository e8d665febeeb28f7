import { describe, expect, it } from 'vitest';
import { withoutPointers } from '../../src/core/pointers.ts';

describe('what only points', () => {
  it.each([
    [':moneybag: hi :+1: :100: :skin-tone-2::pray: :감사합니다:', 'hi'],
    ['달러:moneybag:', '달러'],
    ['<:think:123456789012345678> <a:up:12> hi', 'hi'],
    ['<@U012> <@123> <@&123> <!subteam^S1|team> <!here> <!date^1735689600^{date}|2025-01-01> hi', 'hi'],
    ['<#C012|general> <#123> </capex meta:42> <t:1735689600:R> <id:guide> <sound:0:12> hi', 'hi'],
    ['1️⃣ hi #️⃣', 'hi'],
  ])('%s is taken out', (text, left) => {
    expect(withoutPointers(text).replace(/\s+/g, ' ').trim()).toBe(left);
  });

  it.each(['at 10:30:45', 'a ratio of 3:2:1', '600억 <달러> 5 < 6 > 4', 'a:b:c', '제목: 메타: 얼마?', 'Title:Meta: how much?', '@누구 #1'])(
    '%s stays as it is',
    (text) => {
      expect(withoutPointers(text)).toBe(text);
    },
  );
});
