/** A cache that forgets what was not asked for in a long while. */
export interface Generations<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  clear(): void;
}

/**
 * How many values come before the older ones, if unused since, are forgotten; and how many UTF-16 units their keys have.
 * A paragraph that is written at for an hour is another key after every letter.
 */
const GENERATION = 20_000;
const GENERATION_UNITS = 1_000_000;

export function generations<V>(): Generations<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  let units = 0;
  const set = (key: string, value: V): void => {
    if (young.size >= GENERATION || units >= GENERATION_UNITS) {
      old = young;
      young = new Map();
      units = 0;
    }
    units += key.length;
    young.set(key, value);
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const kept = old.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
    set,
    clear() {
      old = new Map();
      young = new Map();
      units = 0;
    },
  };
}
