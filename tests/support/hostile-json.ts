/** Payloads as no platform sends them: well-formed ones of which parts are missing, of another type, or endlessly deep. */
import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** What JSON can carry, and `undefined` for a field that is missing. */
const junk = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<unknown>(
      '',
      '0',
      'x',
      '18446744073709551616',
      0,
      -1,
      1.5,
      1e308,
      2 ** 53,
      true,
      false,
      [],
      {},
      [null],
      [[]],
      { id: null },
      { length: -1 },
    ),
  },
  { weight: 1, arbitrary: fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')) },
  { weight: 1, arbitrary: fc.constantFrom(50, 500).map(nested) },
  { weight: 2, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** `place` is one of the places in the payload, counted round and round. */
const changes = fc.array(fc.record({ place: fc.nat(), to: junk }), { minLength: 1, maxLength: 3 });

/** One of these payloads with some of its parts, at any depth, made junk. */
export function hostileVersions<Payload extends object>(payloads: readonly Payload[]): fc.Arbitrary<Payload> {
  return fc.tuple(fc.constantFrom(...payloads), changes).map(([payload, wanted]) => {
    const copy = structuredClone(payload);
    const places = [...placesIn(copy)];
    for (const { place, to } of wanted) {
      const found = places[place % Math.max(1, places.length)];
      if (found) Reflect.set(found.holder, found.key, structuredClone(to));
    }
    return copy;
  });
}

function* placesIn(holder: object): Generator<{ readonly holder: object; readonly key: string }> {
  for (const [key, value] of Object.entries(holder)) {
    yield { holder, key };
    if (typeof value === 'object' && value !== null) yield* placesIn(value);
  }
}
