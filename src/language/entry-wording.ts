/** What every language gives: the words around an entry of the knowledge: whose claim it is, and whether it holds. Only the shape. */

/** What became of a claim. */
type ClaimStatus = 'disputed' | 'contested' | 'unverified' | 'confirmed' | 'refuted';

export interface EntryWording {
  readonly claimedBy: (by: string) => string;
  readonly against: string;
  readonly status: Readonly<Record<ClaimStatus, string>>;
  readonly statusNote: Readonly<Record<ClaimStatus, string | undefined>>;
  readonly noPeriod: string;
}
