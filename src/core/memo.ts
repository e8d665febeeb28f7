/** Values that take longer to make than to keep: made once, and gone with what they were made from. Only for keys that are few and that nobody typed. */

export type Memo<Owner extends object, Value extends NonNullable<unknown>> = (owner: Owner, key: string, make: () => Value) => Value;

/** `make` may depend on nothing but the owner, which does not change, and the key. */
export function memo<Owner extends object, Value extends NonNullable<unknown>>(): Memo<Owner, Value> {
  const ofOwners = new WeakMap<Owner, Map<string, Value>>();
  return (owner, key, make) => {
    const made = ofOwners.get(owner) ?? new Map<string, Value>();
    ofOwners.set(owner, made);
    const value = made.get(key) ?? make();
    made.set(key, value);
    return value;
  };
}
