/** Every operation by the name that it has in a query's line. Adding one is a file and a line here; the compiler names what else needs it. */
import type { Operation } from '../operation.ts';
import { comparison } from './comparison.ts';
import { converted } from './converted.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { filter } from './filter.ts';
import { growth } from './growth.ts';
import { highest } from './highest.ts';
import { holds } from './holds.ts';
import { lowest } from './lowest.ts';
import { mean } from './mean.ts';
import { per } from './per.ts';
import { rank } from './rank.ts';
import { ranking } from './ranking.ts';
import { ratio } from './ratio.ts';
import { scaled } from './scaled.ts';
import { share } from './share.ts';
import { stated } from './stated.ts';
import { sum } from './sum.ts';

export const operations = {
  sum,
  mean,
  count,
  difference,
  ratio,
  share,
  growth,
  ranking,
  rank,
  highest,
  lowest,
  comparison,
  filter,
  holds,
  scaled,
  per,
  converted,
  stated,
} as const satisfies Readonly<Record<string, Operation>>;

export type Operations = typeof operations;
