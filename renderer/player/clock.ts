import { twoDigits } from '#shared/text/digits.ts';

/** A time as players show it: `0:07`, `12:34`, `1:02:03`. Seconds from 0. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = twoDigits(whole % 60);
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}
