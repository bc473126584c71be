import type { Value } from './value.ts';

/** A map among values. */
export type MapValue = Extract<Value, { readonly type: 'map' }>;

export function isMap(value: Value): value is MapValue {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'map';
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value as one line of text, as a template prints it: '' for nothing, items and entries with commas between. */
export function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(plainText).join(', ');
  if (isMap(value)) return [...value.entries].map(([key, item]) => `${key}: ${plainText(item)}`).join(', ');
  return value.text;
}

/** Whether two values are the same for every reader of the show. */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => equalValues(item, b[index] ?? null));
  if (isList(b)) return false;
  if (!isMap(a)) return !isMap(b) && a.type === b.type && a.text === b.text;
  return isMap(b) && equalMaps(a.entries, b.entries);
}

/** Whether two maps have the same keys with equal values, in whatever order. */
export function equalMaps(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !equalValues(value, other)) return false;
  }
  return true;
}
