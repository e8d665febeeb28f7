/** What of the Markdown in the knowledge no platform can show as it is meant, each with its place: HTML, footnotes, and links that lead nowhere from a chat. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../answers/markdown.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import type { Loaded, LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { locales } from '../language/locale.ts';

interface Unshowable {
  /** As it stands in the text, and where it begins there. */
  readonly words: string;
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** A problem for each place, from top to bottom of each text. */
export function unshowableMarkdown({ faq, claim }: LoadedFiles): Problem[] {
  return [...faq, ...claim].flatMap(entryProblems);
}

function entryProblems({ value: entry, source }: Loaded<Entry>): Problem[] {
  const fields = entry.type === 'faq' ? { answer: entry.answer } : { claim: entry.claim, against: entry.against };
  return Object.entries(fields).flatMap(([field, texts]) =>
    locales.flatMap((language) => {
      const text = texts?.[language] ?? '';
      const tree = parseMarkdown(text);
      const known = new Set(headingsIn(tree));
      const isHere = (url: string) => url.startsWith('#') && known.has(decodeURI(url.slice(1)).toLowerCase());
      return unshowableIn(tree, text, isHere).map(({ words, at, message, hint }) => {
        const occurrence = text.slice(0, at).split(words).length - 1;
        return { ...source.wordsPlace([field, language], words, occurrence), message, hint };
      });
    }),
  );
}

/** What links call the headings: as GitHub does, in small letters, without punctuation, with a hyphen for each space. */
function headingsIn(node: Nodes): string[] {
  if (node.type === 'heading') {
    const words = wordsIn(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '');
    return [words.trim().replace(/\s/g, '-')];
  }
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** `isHere` says of an address whether it is a heading of the same text. */
function unshowableIn(node: Nodes, text: string, isHere: (url: string) => boolean): Unshowable[] {
  const at = node.position?.start.offset ?? 0;
  const written = text.slice(at, node.position?.end.offset);
  const [words = ''] = written.split('\n');
  switch (node.type) {
    case 'html':
      return [
        {
          words,
          at,
          message: `HTML is shown as it is written: ${words}`,
          hint: 'say it in Markdown; to show the characters themselves, write \\< or put them into `code`',
        },
      ];
    case 'footnoteDefinition':
      return [footnote(words.replace(/\].*/, ']'), at), ...node.children.flatMap((child) => unshowableIn(child, text, isHere))];
    case 'footnoteReference':
      return [footnote(words, at)];
    case 'text':
      // Without a definition it is no footnote to a reader of Markdown; to its author it is.
      return [...written.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)].map((match) => footnote(match[0], at + match.index));
    case 'link':
    case 'image':
    case 'definition': {
      const inside = 'children' in node ? node.children.flatMap((child) => unshowableIn(child, text, isHere)) : [];
      return canBeOpened(node.url) || isHere(node.url) ? inside : [{ words, at, ...leadsNowhere(node.url) }, ...inside];
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => unshowableIn(child, text, isHere)) : [];
  }
}

function footnote(words: string, at: number): Unshowable {
  return { words, at, message: `a footnote cannot be shown: ${words}`, hint: 'put what it says into the text, or under caveat or source' };
}

/** Whether the address leads somewhere from a chat. */
export function canBeOpened(url: string): boolean {
  return URL.canParse(url) && /^(https?|mailto):$/.test(new URL(url).protocol);
}

function leadsNowhere(url: string): Pick<Unshowable, 'message' | 'hint'> {
  if (url.startsWith('#'))
    return { message: `the answer has no heading ${url}`, hint: 'link to one that it has, or write the whole address: https://…' };
  return { message: `nobody can open ${url === '' ? 'an empty address' : url} from a chat`, hint: 'write the whole address: https://…' };
}
