import type { FrontMatter } from './front-matter.ts';
import type { Json, Value } from './value.ts';
import { isList, isMap } from './value-text.ts';

/** The values of the front matter's keys as its reader has them, in order of writing; of a key that stands twice the last. */
export function valuesOf(frontMatter: FrontMatter): ReadonlyMap<string, Value> {
  return frontMatter.values ?? new Map(frontMatter.fields.map((field) => [field.key, field.node.value]));
}

/** The values in the shape of `episodes get`. */
export function jsonValues(frontMatter: FrontMatter): { readonly [key: string]: Json } {
  return Object.fromEntries([...valuesOf(frontMatter)].map(([key, value]) => [key, jsonOf(value)]));
}

/** A value as JSON: days and times as text, what JSON has no number for as its name. */
export function jsonOf(value: Value): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : numberName(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(jsonOf);
  if (isMap(value)) return Object.fromEntries([...value.entries].map(([key, item]) => [key, jsonOf(item)]));
  return value.text;
}

/** JSON text of a value, keys in order of writing (an object would put `1` before `title`). */
function jsonText(value: Value): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(jsonOf(value));
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  return isMap(value) ? jsonMapText(value.entries) : JSON.stringify(value.text);
}

/** As `jsonText`, of a front matter's values. */
export function jsonMapText(entries: ReadonlyMap<string, Value>): string {
  return `{${[...entries].map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(',')}}`;
}

function numberName(value: number): string {
  return Number.isNaN(value) ? 'NaN' : String(value);
}
