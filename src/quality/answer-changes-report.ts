/** Changed figures and answers as Markdown, entry by entry, for reviewers of a change to the knowledge. Texts of the knowledge appear as plain text. */
import { counted } from '../core/counted.ts';
import type { AnswerChange, Said } from './answer-changes.ts';
import type { FigureChange } from './figure-changes.ts';

/** Questions of an entry, and entries; a review is not to drown. */
const most = 50;

const sameIds = (a: Said, b: Said) => a.ids.join() === b.ids.join();

/** Within a code span nothing is a link, a mention or a heading. */
function literal(text: string): string {
  const [longest = 0] = [...text.matchAll(/`+/g)].map(([ticks]) => ticks.length).toSorted((a, b) => b - a);
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s+/g, ' ').trim()} ${fence}`;
}

const idsOf = ({ ids }: Said) => literal(ids.join(' '));

function answerLine({ question, before, after }: AnswerChange): string {
  if (before && !after) return `- no longer answered: ${literal(question)}`;
  if (!before && after) return `- answered now: ${literal(question)}`;
  if (!before || !after) return `- ${literal(question)}`;
  if (!sameIds(before, after)) return `- answered by another entry, ${idsOf(before)} → ${idsOf(after)}: ${literal(question)}`;
  const only = (one: Said, other: Said) => one.stated.filter((text) => !other.stated.includes(text)).join(' · ') || '…';
  return `- says something else, ${literal(only(before, after))} → ${literal(only(after, before))}: ${literal(question)}`;
}

function figureLine({ figure, before, after }: FigureChange): string {
  const told = (text: string | undefined, none: string) => (text === undefined ? none : literal(text));
  return `- figure ${literal(figure)}: ${told(before, 'new')} → ${told(after, 'gone')}`;
}

/** The entry that a changed answer belongs to: the one that gave it, or that gives it now. */
const entryOf = ({ before, after }: AnswerChange) => (before ?? after)?.ids[0] ?? '';

export function reportAnswerChanges(changes: readonly AnswerChange[], asked: number, figures: readonly FigureChange[] = []): string {
  const head =
    changes.length === 0
      ? `None of ${asked} sample questions is answered differently.`
      : `${changes.length} of ${asked} sample questions are answered differently.`;
  const ids = [...new Set([...figures.map(({ id }) => id), ...changes.map(entryOf)])];
  const parts = ids.slice(0, most).map((id) => {
    const own = changes.filter((change) => entryOf(change) === id);
    const changed = figures.filter((figure) => figure.id === id);
    const counts = [
      ...(changed.length > 0 ? [counted(changed.length, 'figure')] : []),
      ...(own.length > 0 ? [counted(own.length, 'question')] : []),
    ];
    const more = own.length > most ? [`- and ${own.length - most} more`] : [];
    return [
      `### ${literal(id)} (${counts.join(', ')})`,
      '',
      ...changed.map(figureLine),
      ...own.slice(0, most).map(answerLine),
      ...more,
    ].join('\n');
  });
  const rest = ids.length > most ? [`Of ${ids.length} entries, ${most} are shown.`] : [];
  return [head, ...parts, ...rest].join('\n\n');
}
