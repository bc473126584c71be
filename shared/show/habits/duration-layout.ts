import type { ShowHabits } from '../show.ts';

/**
 * How a show writes durations. Hours are written from an hour on (`31:28`, `1:02:03`) unless its episodes show otherwise:
 * always (`00:31:28`), never (`62:03`), or by plain seconds. Placeholders tell nothing.
 */
export function durationLayoutOf(durations: readonly string[]): ShowHabits['durationLayout'] {
  const written = durations.map((text) => text.trim()).filter((text) => /[1-9]/.test(text));
  const count = (pattern: RegExp): number => written.filter((text) => pattern.test(text)).length;
  const seconds = count(/^\d+(?:\.\d+)?$/);
  if (seconds * 2 > written.length) return 'seconds';
  const withHours = count(/^\d{1,2}:\d{2}:\d{2}/);
  const withoutNeed = count(/^0{1,2}:\d{2}:\d{2}/);
  const short = count(/^[0-5]?\d:\d{2}$/);
  const never = count(/^(?:[6-9]\d|\d{3}):\d{2}$/);
  if (never > withHours - withoutNeed) return 'mm:ss';
  const isAlways = withoutNeed > short || (short === 0 && count(/^0\d:\d{2}:\d{2}/) * 2 > withHours);
  return isAlways && withHours > 0 ? 'hh:mm:ss' : 'h:mm:ss';
}
