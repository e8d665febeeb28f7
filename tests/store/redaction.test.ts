/** What could lead to a person is taken out of a question; its figures stay. */
import { describe, expect, it } from 'vitest';
import { redacted } from '../../src/store/redaction.ts';

describe('taken out', () => {
  it.each([
    ['ask mina@example.org about it', 'ask about it'],
    ['민지@회사.한국 에게', '에게'],
    ['010-1234-5678로 전화해', '로 전화해'],
    ['01012345678', ''],
    ['call +82 10 1234 5678 now', 'call now'],
    ['call +1 (415) 555-0100 now', 'call now'],
    ['see https://example.org/a?b=c and www.example.org', 'see and'],
    ['<@U0123> and <#C1|general> <!here>', 'and'],
    ['@민지 이거 봐', '이거 봐'],
    ['900101-1234567', ''],
    ['계좌 110-234-567890', '계좌'],
  ])('%s → %s', (text, left) => {
    expect(redacted(text)).toBe(left);
  });
});

describe('left alone', () => {
  it.each([
    '메타 60~72B',
    '81억 원',
    '1,000억 달러',
    '2025-2026',
    'H100 2048개',
    '95%',
    '0.55달러',
    '685조',
    '약 1292~1370원',
    '100000000000',
  ])('%s', (text) => {
    expect(redacted(text)).toBe(text);
  });
});
