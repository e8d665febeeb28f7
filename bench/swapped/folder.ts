/** A copy of the article's folder in which every text, id and file name has the words of another table. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withOtherWords } from './swap.ts';

/** The amounts stay as they are: sacks instead of dollars, and no amount of them in won. */
function withOtherUnit(file: string, text: string): string {
  if (file === 'knowledge.yaml') return `${text}\nunits:\n  sack: { ko: 자루, en: sacks }\n`;
  // The counter of companies is a word of its own here, and a syllable of many others elsewhere.
  return text
    .replace('업체, 사]', '업체, 소]')
    .replaceAll('unit: USD', 'unit: sack')
    .replace(/^ *also:\n *KRW: .*\n/gm, '');
}

/** Writes the copy of one folder into another. */
export async function writeSwappedFolder(from: string, into: string): Promise<void> {
  const files = (await readdir(from, { recursive: true })).filter((file) => /\.(?:yaml|csv)$/.test(file));
  for (const file of files) {
    const text = await readFile(join(from, file), 'utf8');
    const path = join(into, withOtherWords(file));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, withOtherWords(withOtherUnit(file, text)));
  }
}
