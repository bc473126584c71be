/** A cache that forgets what was not asked for in a long while. */
export interface Generations<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  clear(): void;
}

/** How many values come before the older ones, if unused since, are forgotten. */
const GENERATION = 20_000;

export function generations<V>(): Generations<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const set = (key: string, value: V): void => {
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
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
    },
  };
}
