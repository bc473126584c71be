/** A cache that forgets what two turns in a row had no use for. */
export interface Generations<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Ends a turn. */
  turn(): void;
  clear(): void;
}

export function generations<V>(): Generations<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  return {
    get: (key) => young.get(key) ?? old.get(key),
    set: (key, value) => {
      young.set(key, value);
    },
    turn() {
      old = young;
      young = new Map();
    },
    clear() {
      old = new Map();
      young = new Map();
    },
  };
}
