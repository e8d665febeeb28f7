/** A text that has to fit keeps its beginning, and never half a character. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from '../../src/core/shortened.ts';

const sizeInJson = (text: string) => JSON.stringify(text).length - 2;
const texts = fc.string({ unit: fc.constantFrom('a', ' ', '가', '"', '\\', '😀', '\n'), maxLength: 80 });

it('keeps what fits as it is and cuts the rest, whatever is measured', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 60 }), fc.constantFrom(undefined, sizeInJson), (text, limit, sizeOf) => {
      const size = sizeOf ?? ((part: string) => part.length);
      const short = shortened(text, limit, sizeOf);
      expect(size(short)).toBeLessThanOrEqual(limit);
      if (size(text) <= limit) expect(short).toBe(text);
      else {
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(short.isWellFormed()).toBe(true);
      }
    }),
  );
});

it('leaves no space before the ellipsis', () => {
  expect(shortened('데이터센터 투자', 7)).toBe('데이터센터…');
});
