/** Reads a FAQ from JSON: a list of objects, an object around one, one of answers by their questions, or an object a line. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../knowledge/problem.ts';
import type { ReadFaq } from './pair.ts';
import { type FaqRecord, isFaq, missingColumns, readRecords } from './records-faq.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object holds that is a list of objects; itself where it is one. */
function listIn(data: unknown): { readonly list: readonly Fields[]; readonly key?: string } | undefined {
  if (Array.isArray(data)) return { list: data.filter(isFields) };
  if (!isFields(data)) return undefined;
  const [key] = Object.entries(data).find(([, value]) => Array.isArray(value) && value.some(isFields)) ?? [];
  if (key !== undefined) return { list: (data[key] as unknown[]).filter(isFields), key };
  const texts = Object.entries(data).filter(([, value]) => typeof value === 'string');
  if (isFaq(Object.keys(data))) return { list: [data] };
  return texts.length > 0 && texts.length === Object.keys(data).length
    ? { list: texts.map(([question, answer]) => ({ question, answer })) }
    : undefined;
}

export function readJsonFaq(text: string, file: string): ReadFaq {
  const start: Place = { file, line: 1, column: 1 };
  let data: unknown;
  try {
    data = file.endsWith('.jsonl') ? text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)])) : JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Only some of the messages tell a position, and some quote the text.
    const at = /position (\d+)/.exec(message)?.[1];
    const before = file.endsWith('.jsonl') || at === undefined ? [''] : text.slice(0, Number(at)).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const what = message.replace(/(?:,? ?(?:\.\.\.)?"| in JSON at position).*$/s, '');
    return { pairs: [], told: [{ ...place, message: `this is not JSON: ${what}`, hint: 'look at the quotes, commas and brackets' }] };
  }
  const found = listIn(data);
  const columns = [...new Set((found?.list ?? []).flatMap((fields) => Object.keys(fields)))];
  if (!found || !isFaq(columns))
    return {
      pairs: [],
      told: [
        found && columns.length > 0
          ? missingColumns(columns, start)
          : { ...start, message: 'there are no questions with answers in it', hint: 'write a list: [{ "question": "…", "answer": "…" }]' },
      ],
    };
  const places = placesOf(text, file);
  const records = found.list.map(
    (fields, at): FaqRecord => ({
      cells: new Map(Object.entries(fields).map(([name, value]) => [name, textsOf(value)])),
      place: () => places(at, found.key),
    }),
  );
  return readRecords(columns, records, start);
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

/** Where the item of that number stands. JSON is YAML, whose reader keeps places; it is asked only where something is told. */
function placesOf(text: string, file: string): (at: number, key: string | undefined) => Place {
  let nodes: readonly unknown[] | undefined;
  const lines = new LineCounter();
  return (at, key) => {
    if (file.endsWith('.jsonl')) {
      const filled = [...text.split('\n').entries()].filter(([, line]) => line.trim() !== '');
      return { file, line: (filled[at]?.[0] ?? 0) + 1, column: 1 };
    }
    nodes ??= itemsOf(parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }).contents, key);
    const node = nodes[at] as Node | undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
}

function itemsOf(root: unknown, key: string | undefined): readonly unknown[] {
  if (isMap(root) && key !== undefined) return itemsOf(root.get(key, true), undefined);
  if (isSeq(root)) return root.items.filter((item) => isMap(item));
  return isMap(root) ? root.items.map(({ key: name }) => (isScalar(name) ? name : undefined)) : [];
}
