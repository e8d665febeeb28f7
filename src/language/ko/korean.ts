/** Korean, as one unit. */
import { koreanAmounts } from './amounts.ts';
import { koreanClauses } from './clauses.ts';
import { koreanCues } from './cues.ts';
import { koreanPeriods } from './periods.ts';
import { koreanPlaces } from './ranks.ts';

export const korean = {
  amounts: koreanAmounts,
  clauses: koreanClauses,
  ranks: koreanPlaces,
  cues: koreanCues,
  periods: koreanPeriods,
} as const;
