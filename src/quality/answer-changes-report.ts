/** Changed answers as Markdown, for reviewers of a change to the knowledge. Texts of the knowledge appear as plain text. */
import type { AnswerChange, Said } from './answer-changes.ts';

/** Of each sort; a review is not to drown. */
const most = 50;

const sameIds = (a: Said, b: Said) => a.ids.join() === b.ids.join();

const sorts: readonly (readonly [title: string, belongs: (change: AnswerChange) => boolean])[] = [
  ['No longer answered', ({ before, after }) => before !== undefined && after === undefined],
  ['Answered by another entry', ({ before, after }) => before !== undefined && after !== undefined && !sameIds(before, after)],
  ['Says something else', ({ before, after }) => before !== undefined && after !== undefined && sameIds(before, after)],
  ['Answered now', ({ before, after }) => before === undefined && after !== undefined],
];

/** Within a code span nothing is a link, a mention or a heading. */
function literal(text: string): string {
  const [longest = 0] = [...text.matchAll(/`+/g)].map(([ticks]) => ticks.length).toSorted((a, b) => b - a);
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s+/g, ' ').trim()} ${fence}`;
}

function line({ question, before, after }: AnswerChange): string {
  const ids = (said: Said | undefined) => (said ? literal(said.ids.join(' ')) : 'nothing');
  if (!before || !after || !sameIds(before, after)) return `- ${literal(question)}: ${ids(before)} → ${ids(after)}`;
  const only = (one: Said, other: Said) => one.stated.filter((text) => !other.stated.includes(text)).join(' · ') || '…';
  return `- ${literal(question)} (${ids(after)}): ${literal(only(before, after))} → ${literal(only(after, before))}`;
}

export function reportAnswerChanges(changes: readonly AnswerChange[], asked: number): string {
  if (changes.length === 0) return `None of ${asked} sample questions is answered differently.`;
  const parts = sorts.flatMap(([title, belongs]) => {
    const found = changes.filter(belongs);
    if (found.length === 0) return [];
    const more = found.length > most ? [`- and ${found.length - most} more`] : [];
    return [[`### ${title} (${found.length})`, '', ...found.slice(0, most).map(line), ...more].join('\n')];
  });
  return [`${changes.length} of ${asked} sample questions are answered differently.`, ...parts].join('\n\n');
}
