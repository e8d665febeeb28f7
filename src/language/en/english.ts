/** English, as one unit. */
import { englishAmounts } from './amounts.ts';
import { englishClauses } from './clauses.ts';
import { englishCues } from './cues.ts';
import { englishPlaces } from './ranks.ts';

export const english = { amounts: englishAmounts, clauses: englishClauses, ranks: englishPlaces, cues: englishCues } as const;
