import { describe, expect, it } from 'vitest';
import { cleanInput } from '../../src/core/input.ts';

describe('what a person typed', () => {
  it.each([
    ['the fillers of Hangul', '\u115f\u1160\u3164\uffa0'],
    ['soft hyphens and joiners', '\u00ad\u034f\u200b\u200d\u2060\ufeff'],
    ['variation selectors', '\ufe0e\ufe0f\u{e0100}'],
    ['vowels of Khmer and Mongolian separators that show nothing', '\u17b4\u17b5\u180b\u180e'],
    ['directions and tags', '\u202e\u2066\u206a\u061c\u{e0041}\u{e007f}'],
    ['anchors of annotations', '\ufff9\ufffa\ufffb'],
  ])('is read without %s', (_what, invisible) => {
    const between = [...invisible].join('메');
    expect(cleanInput(`${invisible}메타는 ${invisible}얼마${invisible}나 써?${invisible}`)).toBe('메타는 얼마나 써?');
    expect(cleanInput(between)).toBe('메'.repeat([...invisible].length - 1));
    expect(cleanInput(invisible)).toBe('');
  });

  it('keeps every visible character', () => {
    for (const text of ['ㅁㅌ는 얼마? 뷁', 'naïve Zürich', '日本語 हिन्दी', 'a\u0301']) expect(cleanInput(text)).toBe(text);
  });
});
