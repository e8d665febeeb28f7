/** What asking held-out questions shows of a folder: which entries compete, what keeps questions from them, which questions would go astray, in lines and numbers. Judges nothing. */
import { counted } from '../core/counted.ts';
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Refusal } from '../resolve/route.ts';
import type { HeldOut } from './held-out.ts';
import { obstacleOf } from './obstacle.ts';

export interface HeldOutReport {
  /** Questions that others would answer, each with its place. */
  readonly astray: readonly Problem[];
  /** Entries that take questions from each other, each told of both. */
  readonly competing: readonly Problem[];
  /** Names, topics and periods that keep questions from an entry. */
  readonly obstacles: readonly Problem[];
  /** Entries most of whose questions find nothing without themselves, where further questions help most. */
  readonly hardToFind: readonly Problem[];
  readonly summary: string;
}

/** A question of an entry, not one that must not be answered. */
type OwnQuestion = HeldOut & { readonly question: { readonly id: string } };

const isOwn = (asked: HeldOut): asked is OwnQuestion => asked.question.id !== undefined;
const isAstray = ({ question, found }: HeldOut) => found !== undefined && found !== question.id;

/** The items by a key, in the order in which each key comes first. */
function groups<Item>(items: readonly Item[], key: (item: Item) => string): [Item, ...Item[]][] {
  const found = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return [...found.values()];
}

/** Fewer shared questions are chance. */
const fewestShared = 3;

function competingIn(own: readonly OwnQuestion[]): Problem[] {
  const places = new Map(own.toReversed().map(({ question }) => [question.id, question.place]));
  const pairs = groups(own.filter(isAstray), ({ question, found }) => [question.id, found].sort().join(' '));
  return pairs
    .filter((asked) => asked.length >= fewestShared)
    .sort((a, b) => b.length - a.length)
    .flatMap((asked) => {
      const [{ question, found = '' }] = asked;
      const tell = (id: string, rival: string): Problem => ({
        ...(places.get(id) ?? question.place),
        message: `${id} and ${rival} compete for ${counted(asked.length, 'question')}, such as “${question.text}”`,
        hint: `add questions to ${id} with the words that tell it from ${rival}`,
      });
      return [tell(question.id, found), tell(found, question.id)];
    });
}

/** What somebody wrote down, and may have written too broadly; periods and figures that are not there are nobody's slip. */
const written = new Set<Refusal['reason']['kind']>(['outsideTopic', 'outsideName', 'noRow', 'strangeName']);

function obstaclesIn(own: readonly OwnQuestion[], files: LoadedFiles): Problem[] {
  const met = own.flatMap(({ question, refused }) => {
    const obstacle = refused && written.has(refused.reason.kind) ? obstacleOf(refused, files) : undefined;
    return obstacle ? [{ question, obstacle }] : [];
  });
  return groups(met, ({ question, obstacle }) => `${question.id} ${obstacle.what}`).map((asked) => {
    const [{ question, obstacle }] = asked;
    const message = `in other words, ${counted(asked.length, 'question')} of ${question.id} would be refused because of ${obstacle.what}, such as “${question.text}”`;
    return { ...question.place, message, hint: obstacle.hint };
  });
}

function remarkOn({ question, found }: HeldOut): Problem {
  const { id, text, place } = question;
  return id === undefined
    ? { ...place, message: `without it, “${text}” would be answered by ${found}`, hint: 'add more questions of the kind' }
    : {
        ...place,
        message: `without it, “${text}” would find ${found}, not ${id}`,
        hint: `add more questions in such words to ${id}, or fewer to ${found}`,
      };
}

/** So large a share of an entry's questions that find nothing is no chance. */
const mostUnfound = 0.5;
const mentioned = 5;

function hardToFindIn(own: readonly OwnQuestion[]): Problem[] {
  return groups(own, ({ question }) => question.id)
    .map((asked) => ({
      question: asked[0].question,
      unfound: asked.filter(({ found, offered }) => found === undefined && !offered).length,
      of: asked.length,
    }))
    .filter(({ unfound, of }) => unfound / of > mostUnfound)
    .sort((a, b) => b.unfound / b.of - a.unfound / a.of)
    .slice(0, mentioned)
    .map(({ question, unfound, of }) => ({
      ...question.place,
      message: `${unfound} of ${of} questions of ${question.id} find nothing when they are not written down`,
      hint: 'add questions in other words to it: nothing would help it more',
    }));
}

const share = (count: number, of: number) => `${count} of ${of} (${of === 0 ? '–' : `${((100 * count) / of).toFixed(1)}%`})`;

/** `files` are those whose questions were asked. */
export function reportHeldOut(asked: readonly HeldOut[], files: LoadedFiles): HeldOutReport {
  const inside = asked.filter(isOwn);
  const outside = asked.filter((each) => !isOwn(each));
  const offered = inside.filter((each) => each.offered).length;
  const right = inside.filter(({ question, found }) => found === question.id).length;
  return {
    astray: asked.filter(isAstray).map(remarkOn),
    competing: competingIn(inside),
    obstacles: obstaclesIn(inside, files),
    hardToFind: hardToFindIn(inside),
    summary:
      `asked as if it were not written down, ${share(right, inside.length)} sample questions find their answer, ${offered} are offered it, ${inside.filter(isAstray).length} find another; ` +
      `${share(outside.filter(isAstray).length, outside.length)} questions of outside.yaml would be answered`,
  };
}
