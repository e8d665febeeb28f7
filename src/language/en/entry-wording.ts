/** English: the words around an entry of the knowledge: whose claim it is, and whether it holds. */
import type { EntryWording } from '../entry-wording.ts';

export const englishEntries: EntryWording = {
  claimedBy: (by) => `Claim by ${by}`,
  against: 'Against it',
  status: { disputed: 'disputed', contested: 'contested', unverified: 'unverified', confirmed: 'confirmed', refuted: 'refuted' },
  statusNote: {
    disputed: 'This is a disputed claim, not an established fact.',
    contested: 'This claim is contested; it is not an established fact.',
    unverified: 'This claim has not been verified.',
    confirmed: undefined,
    refuted: 'This claim has been refuted.',
  },
  noPeriod: 'the source gives no date',
};
