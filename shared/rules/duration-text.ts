import { parseDuration } from '../audio/duration-text.ts';
import type { Value } from '../frontmatter/value.ts';
import { twoDigits } from '../text/digits.ts';

/** `00:00`, 0, empty, or not there: a length that was never filled in. */
export function isDurationPlaceholder(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'number'
    ? value === 0
    : typeof value === 'string' && /^\s*(?:0+(?::0+){0,2})?\s*$/.test(value);
}

/**
 * The valid form of a duration that is surely meant: full-width digits, quotes of another keyboard, single digits,
 * fractions of a second. Undefined where it takes a guess.
 */
export function mendedDuration(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[“”„‟"'‘’`\s]/g, '')
    .replace(/[：﹕∶]/g, ':');
  const parts = plain.split(':');
  if (
    parts.length > 3 ||
    !parts.every((part, index) => /^\d{1,5}$/.test(part) || (index === parts.length - 1 && /^\d{1,5}\.\d+$/.test(part)))
  ) {
    return undefined;
  }
  const numbers = parts.map((part) => Math.floor(Number(part)));
  const whole = numbers.map((number, index) => (index === 0 ? String(number) : twoDigits(number)));
  const [first = ''] = parts;
  const mended = [/^0\d$/.test(first) ? first : (whole[0] ?? ''), ...whole.slice(1)].join(':');
  return parseDuration(mended) === undefined ? undefined : mended;
}
