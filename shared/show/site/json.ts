import type { Json } from '../../frontmatter/value.ts';

/** A map of a site's settings. */
export type JsonMap = { readonly [key: string]: Json };

/** Whether a value is a map. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below a path of keys, upper and lower case alike where no key is written exactly so (as Hugo reads them). */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((within, key) => {
    if (!isMap(within)) return undefined;
    if (Object.hasOwn(within, key)) return within[key];
    const alike = Object.keys(within).find((name) => name.toLowerCase() === key.toLowerCase());
    return alike === undefined ? undefined : within[alike];
  }, value);
}

/** A text that is not empty; numbers as their digits. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** A list; a single value is a list of one, nothing is an empty one. */
export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = at(value, ...path);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? (found as readonly Json[]) : [found];
}

/** The texts of a list. */
export function textsAt(value: Json | undefined, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []));
}
