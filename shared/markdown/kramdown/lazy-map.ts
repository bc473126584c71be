/** A map that costs nothing until something is put into it: most texts need none of the notes that could be taken. */
export class LazyMap<K, V> {
  #map: Map<K, V> | undefined;

  get(key: K): V | undefined {
    return this.#map?.get(key);
  }

  set(key: K, value: V): void {
    this.#map ??= new Map();
    this.#map.set(key, value);
  }

  values(): readonly V[] {
    return this.#map === undefined ? [] : [...this.#map.values()];
  }
}
