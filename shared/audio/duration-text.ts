import type { ShowHabits } from '../show/show.ts';
import { twoDigits } from '../text/digits.ts';

/**
 * The forms that players read: seconds, or minutes and seconds, or hours, minutes and seconds, two digits behind each
 * colon (the RSS Advisory Board's and the W3C feed validator's rule for `itunes:duration`).
 */
const WRITTEN = /^\d+(?::[0-5]\d(?::[0-5]\d)?)?$/;

/** Seconds of a written duration; undefined for what no player reads: fractions, single digits, full-width digits. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (!WRITTEN.test(trimmed)) return undefined;
  return trimmed.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/**
 * A length in the show's layout, to the nearest second (at least one: 0 reads as "not filled in").
 * `mm:ss` counts minutes past sixty (`97:59`); `h:mm:ss` is `05:07` below an hour and `1:04:59` above;
 * `hh:mm:ss` always has three parts; `seconds` is the bare number.
 */
export function formatDuration(seconds: number, layout: ShowHabits['durationLayout']): string {
  const total = Math.max(1, Math.round(seconds));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60);
  const rest = twoDigits(total % 60);
  switch (layout) {
    case 'seconds':
      return String(total);
    case 'mm:ss':
      return `${twoDigits(minutes)}:${rest}`;
    case 'hh:mm:ss':
      return `${twoDigits(hours)}:${twoDigits(minutes % 60)}:${rest}`;
    case 'h:mm:ss':
      return hours === 0 ? `${twoDigits(minutes)}:${rest}` : `${hours}:${twoDigits(minutes % 60)}:${rest}`;
  }
}

/** A written duration as people read it: bare seconds, also with a fraction, as on a clock; everything else as it is. */
export function shownDuration(text: string): string {
  return /^\d+(?:\.\d+)?$/.test(text.trim()) ? formatDuration(Number(text), 'h:mm:ss') : text;
}
