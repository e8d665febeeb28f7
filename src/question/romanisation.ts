/** Reads Korean that was typed in Latin letters, as spoken: gaebalbi → 개발비. Knows whole words and what particles do to them, nothing else. */
import { romanised } from './hangul.ts';
import { korean } from './language/ko.ts';

/** Shorter words are too often words of another language. */
const shortest = 4;

/** Letters to the Korean word that they spell out. The table is made when it is first asked for: most texts need none. */
export function romanisation(words: () => readonly string[]): (letters: string) => string | undefined {
  let table: ReadonlyMap<string, string> | undefined;
  const particles = [...new Set(korean.particles.map(romanised))].sort((a, b) => b.length - a.length);
  return (letters) => {
    if (letters.length < shortest) return undefined;
    // Where two words are spelled alike, the first one known is meant.
    table ??= new Map([...words()].reverse().map((word) => [romanised(word), word] as const));
    const whole = table.get(letters);
    if (whole !== undefined) return whole;
    const particle = particles.find(
      (each) => letters.length - each.length >= shortest && letters.endsWith(each) && table?.has(letters.slice(0, -each.length)),
    );
    return particle === undefined ? undefined : table.get(letters.slice(0, -particle.length));
  };
}
