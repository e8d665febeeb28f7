/** A whole knowledge folder to begin with: that of `starter/`, in the languages that are wanted. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { type Locale, locales } from '../language/locale.ts';
import { languageOf } from '../language/script.ts';
import type { FileChanges } from './folder-changes.ts';
import { schemaFiles } from './schema-files.ts';

const starter = fileURLToPath(new URL('../../starter', import.meta.url));

/** Its files, with an example of each kind. */
export async function starterFolder(languages: readonly Locale[]): Promise<FileChanges> {
  const found = await readdir(starter, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const texts = await Promise.all(
    files.map(async (path) => {
      const file = relative(starter, path).replaceAll('\\', '/');
      const text = await readFile(path, 'utf8');
      const isKnowledge = file.endsWith('.yaml') && languages.length < locales.length;
      return [file, isKnowledge ? inLanguages(text, languages) : text] as const;
    }),
  );
  return new Map([...texts, ...schemaFiles()]);
}

/** The file without the texts of other languages, its comments and layout as they were. */
function inLanguages(text: string, languages: readonly Locale[]): string {
  const isOther = (name: unknown) => locales.some((locale) => locale === name && !languages.includes(locale));
  const document: Document = parseDocument(text);
  visit(document, {
    Map(_, map) {
      map.items = map.items.filter(({ key, value }) => {
        if (!isSeq<Node>(value)) return !isOther(scalar(key));
        value.items = value.items.filter((item) => !isOther(scalar(key) === 'languages' ? scalar(item) : languageIn(item)));
        return value.items.length > 0;
      });
    },
  });
  // Those of tests.yaml are keys: each is in one language.
  const questions = document.get('questions');
  if (isMap<Node>(questions)) questions.items = questions.items.filter(({ key }) => !isOther(languageIn(key)));
  return document.toString({ lineWidth: 0 });
}

const scalar = (node: unknown) => (isScalar(node) ? node.value : undefined);

/** Of a text in a list; ids are of no language. */
function languageIn(item: Node): Locale | undefined {
  const text = scalar(item);
  return typeof text === 'string' && !text.includes('/') ? languageOf(text) : undefined;
}
