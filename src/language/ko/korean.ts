/** Korean, as one unit. */
import { koreanAmounts } from './amounts.ts';
import { koreanClauses } from './clauses.ts';
import { koreanPlaces } from './ranks.ts';

export const korean = { amounts: koreanAmounts, clauses: koreanClauses, ranks: koreanPlaces } as const;
