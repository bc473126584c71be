import type { Value } from '../frontmatter/value.ts';

/** No number of bytes under this is an episode: it is megabytes, minutes, or a slip. */
export const leastBytes = 100_000;

/** 0, empty, or not there: a size that was never filled in. */
export function isSizePlaceholder(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'number' ? value === 0 : typeof value === 'string' && /^\s*0*\s*$/.test(value);
}

/** The whole number of bytes that a value is to the generator's feed; undefined for what is none. */
export function bytesOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? value : undefined;
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}
