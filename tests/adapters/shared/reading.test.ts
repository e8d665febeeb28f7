import { describe, expect, it } from 'vitest';
import { readLines, wordsOf } from '../../../src/adapters/shared/reading.ts';

/** A line that begins with a sign of quotation is quoted. */
const read = (...lines: string[]) => readLines(lines.map((line) => ({ text: line.replace(/^> /, ''), quoted: line.startsWith('> ') })));

describe('a message with a quotation', () => {
  it.each([
    [['> what he said', 'is it so?'], 'is it so?', 'what he said'],
    [['look', '> what he said', 'is it so?', 'please'], 'is it so? please', 'look what he said'],
    [['is it so?', '> what he said'], 'is it so?', 'what he said'],
    [['> one', 'first?', '> two', 'second?'], 'second?', 'one first? two'],
    [['> what he said', '', ' '], '', 'what he said'],
    [['a question'], 'a question', ''],
  ])('%j', (lines, said, shown) => {
    expect(read(...lines)).toEqual({ said, shown });
  });

  it('is what it quotes where nothing else is said', () => {
    expect(wordsOf(read('> what he said'))).toBe('what he said');
    expect(wordsOf(read('> what he said', 'so?'))).toBe('so?');
  });
});
