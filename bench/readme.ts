/** Keeps results in the README beside the benchmarks, each between two lines of its own. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const readme = fileURLToPath(new URL('README.md', import.meta.url));

/** Replaces what stands between the lines of that name. */
export async function keepInReadme(name: string, text: string): Promise<void> {
  const before = await readFile(readme, 'utf8');
  const kept = new RegExp(`(?<=<!-- ${name} -->\n).*?(?=<!-- end of ${name} -->)`, 's');
  await writeFile(
    readme,
    before.replace(kept, () => `\n${text}\n\n`),
  );
}
