/** A bounded memory of ids that were dealt with, for events that a platform delivers again. Forgets the oldest first. */

export interface Remembered {
  /** True for an id that is new; it counts as seen from then on. */
  add(id: string): boolean;
  forget(id: string): void;
}

export function remembered(most: number): Remembered {
  const seen = new Set<string>();
  return {
    add(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > most && oldest !== undefined) seen.delete(oldest);
      return true;
    },
    forget(id) {
      seen.delete(id);
    },
  };
}
