/** What keeps a question from an answer, with where it stands and what to change there: for a maintainer who wonders why. Refuses nothing itself. */
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Place } from '../knowledge/problem.ts';
import { wordsPattern } from '../question/words-pattern.ts';
import type { Refusal } from '../resolve/route.ts';

export interface Obstacle {
  /** Completes “… is refused because of”. */
  readonly what: string;
  readonly hint: string;
}

/** A place as it is looked up in an editor. */
const at = ({ file, line, column }: Place) => `${file}:${line}:${column}`;

function topicObstacle(id: string, repaired: string, { outside }: LoadedFiles): Obstacle | undefined {
  const index = outside?.value.topics.findIndex((topic) => topic.id === id) ?? -1;
  const words = outside?.value.topics[index]?.words ?? [];
  const found = words.findIndex((word) => repaired.search(wordsPattern([word])) >= 0);
  const word = words[found];
  if (!outside || word === undefined) return undefined;
  const place = at(outside.source.place(['topics', index, 'words', found]));
  return {
    what: `“${word}”, a word of the topic ${id} in ${place}`,
    hint: `take “${word}” out there, or write a longer phrase in its place`,
  };
}

function outsideNameObstacle(id: string, { outside }: LoadedFiles): Obstacle | undefined {
  const index = outside?.value.names.findIndex((name) => name.id === id) ?? -1;
  if (!outside || index < 0) return undefined;
  return {
    what: `${id}, a name without answers in ${at(outside.source.place(['names', index]))}`,
    hint: `take ${id} out there and add it to names.yaml, or leave the name out of the question`,
  };
}

function rowObstacle(id: string, table: string, { names }: LoadedFiles): Obstacle {
  const index = names?.value.findIndex((name) => name.id === id) ?? -1;
  const place = names && index >= 0 ? ` in ${at(names.source.place([index]))}` : '';
  return {
    what: `${id}, a name${place} without a row in table/${table}.yaml`,
    hint: `add the row, or questions that share fewer words with the measures of ${table}`,
  };
}

/** Undefined where the files do not show it. */
export function obstacleOf({ reason, question }: Refusal, files: LoadedFiles): Obstacle | undefined {
  switch (reason.kind) {
    case 'outsideTopic':
      return topicObstacle(reason.id, question.repaired, files);
    case 'outsideName':
      return outsideNameObstacle(reason.id, files);
    case 'noRow':
      return rowObstacle(reason.id, reason.table.id, files);
    case 'strangeName':
      return {
        what: `“${reason.name}”, which looks like a name and stands in no file`,
        hint: 'add it to names.yaml: npm run new -- name ID',
      };
    case 'otherPeriod':
    case 'partOfYear':
      return {
        what: `“${reason.asked}”, a period that nothing in the folder is of`,
        hint: `write period: … into what answers it, or leave “${reason.asked}” out of the question`,
      };
    case 'noFigure':
      return {
        what: `table/${reason.table.id}.yaml, which has no such figure`,
        hint: 'add the figure, or ask in words that are not those of the table',
      };
    case 'aboutBot':
      return { what: 'words that ask about the bot itself', hint: 'say in the question whom or what it is about' };
  }
}
