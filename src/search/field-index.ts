/** An index over whole entries, every field of them at once: a question may say one word of the title, one of a phrasing and one of the answer. Knows nothing of single phrasings. */

/** How much a feature in each field counts; more of it counts less and less. */
export const fieldWeight = { asked: 2, told: 1 } as const;
const saturation = 2;

/** All postings, as plain data: those of one feature side by side. */
export interface FieldPostings {
  /** By feature: where its postings begin; one more tells where the last ones end. */
  readonly starts: Int32Array;
  /** By posting: the place of the id, and how much of the feature its fields have. */
  readonly places: Int32Array;
  readonly amounts: Float32Array;
  readonly ids: readonly string[];
  /** By id: how many texts lead to it. */
  readonly phrasings: Int32Array;
}

/** A feature of a question: its number, undefined where nothing has it, and how much it weighs. */
export interface AskedFeature {
  readonly number: number | undefined;
  readonly weight: number;
}

/** How much of a feature is to be taken off an id, because some of its phrasings are left out; everything where all are. */
export type TakenOff = (id: string) => ReadonlyMap<number, number> | 'everything' | undefined;

export interface FieldIndex {
  /** The share of the question's weight that each id has in its fields, 0 to 1. An id of which everything is taken off is not among them. */
  shares(asked: readonly AskedFeature[], takenOff?: TakenOff): Map<string, number>;
  /** How many texts lead to an id. */
  phrasings(id: string): number;
}

/** Features in more ids than this tell little and cost much: they are passed over once rarer ones were there. */
const commonFeature = 2_000;
const enoughIds = 60;

const saturated = (amount: number) => amount / (amount + saturation);

/** `fields` are the texts of each id by number: the features of each, and what they count. */
export function fieldPostingsOf(
  fields: ReadonlyMap<string, readonly { readonly features: Iterable<number>; readonly weight: number }[]>,
  phrasings: ReadonlyMap<string, number>,
  size: number,
): FieldPostings {
  const ids = [...fields.keys()];
  const amountsById = [...fields.values()].map((texts) => {
    const amounts = new Map<number, number>();
    for (const { features, weight } of texts) for (const feature of features) amounts.set(feature, (amounts.get(feature) ?? 0) + weight);
    return amounts;
  });
  const starts = new Int32Array(size + 1);
  for (const amounts of amountsById) for (const feature of amounts.keys()) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < size; feature++) starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const filled = starts.slice(0, size);
  const places = new Int32Array(starts[size] ?? 0);
  const amounts = new Float32Array(places.length);
  for (const [place, own] of amountsById.entries()) {
    for (const [feature, amount] of own) {
      const at = filled[feature] ?? 0;
      places[at] = place;
      amounts[at] = amount;
      filled[feature] = at + 1;
    }
  }
  return { starts, places, amounts, ids, phrasings: Int32Array.from(ids, (id) => phrasings.get(id) ?? 0) };
}

export function fieldIndex({ starts, places, amounts, ids, phrasings }: FieldPostings): FieldIndex {
  const numbers = new Map(ids.map((id, place) => [id, place]));
  // Filled for one question and emptied again.
  const sums = new Float64Array(ids.length);

  const idsWith = (feature: number | undefined) => (feature === undefined ? 0 : (starts[feature + 1] ?? 0) - (starts[feature] ?? 0));
  /** How much a feature tells: most where no id has it. */
  const rarity = (feature: number | undefined) => Math.log(1 + (ids.length - idsWith(feature) + 0.5) / (idsWith(feature) + 0.5));

  /** What is lost of an id's sum by what is taken off. */
  function lost(place: number, gone: ReadonlyMap<number, number>, asked: readonly AskedFeature[]): number {
    let sum = 0;
    for (const { number, weight } of asked) {
      const less = number === undefined ? undefined : gone.get(number);
      if (number === undefined || less === undefined) continue;
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
        if (places[at] !== place) continue;
        const amount = amounts[at] ?? 0;
        sum += weight * rarity(number) * (saturated(amount) - saturated(Math.max(0, amount - less)));
      }
    }
    return sum;
  }

  return {
    phrasings: (id) => phrasings[numbers.get(id) ?? -1] ?? 0,

    shares(asked, takenOff) {
      const rareFirst = [...asked].sort((a, b) => idsWith(a.number) - idsWith(b.number));
      const touched: number[] = [];
      let total = 0;
      for (const { number, weight } of rareFirst) {
        const value = weight * rarity(number);
        total += value;
        const count = idsWith(number);
        if (number === undefined || count === 0 || (count > commonFeature && touched.length >= enoughIds)) continue;
        for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
          const place = places[at] ?? 0;
          if (sums[place] === 0) touched.push(place);
          sums[place] = (sums[place] ?? 0) + value * saturated(amounts[at] ?? 0);
        }
      }
      const shares = new Map<string, number>();
      for (const place of touched) {
        const id = ids[place] ?? '';
        const gone = takenOff?.(id);
        const sum = (sums[place] ?? 0) - (gone && gone !== 'everything' ? lost(place, gone, asked) : 0);
        sums[place] = 0;
        if (total > 0 && gone !== 'everything') shares.set(id, sum / total);
      }
      return shares;
    },
  };
}
