/** English, as one unit. */
import { englishAmounts } from './amounts.ts';
import { englishClauses } from './clauses.ts';
import { englishCues } from './cues.ts';
import { englishPeriods } from './periods.ts';
import { englishPlaces } from './ranks.ts';

export const english = {
  amounts: englishAmounts,
  clauses: englishClauses,
  ranks: englishPlaces,
  cues: englishCues,
  periods: englishPeriods,
} as const;
