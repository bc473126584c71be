import { twoDigits } from '../../text/digits.ts';
import { beginning } from './times-in.ts';

/** How a show writes times of its audio into its notes. */
export interface TimeLayout {
  /** What a line with a time begins with: `- `, `### `, `(`. */
  readonly before: string;
  /** What stands between the time and its words: a blank, `: `, `) `. */
  readonly after: string;
  /** Hours also where there are none. */
  readonly hours: boolean;
  /** Minutes below ten, and hours, with a zero before. */
  readonly padded: boolean;
}

export const plainTimes: TimeLayout = { before: '- ', after: ' ', hours: false, padded: false };

const times = /^(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?!\d|:)/;
const joint = /^(?:\*{1,2}|_{1,2}|`)?[\])）］】〕]?[ \t]*[-–—:：〜～~|]*[ \t]*/;

/** The layout that most lines with a time have; undefined where the texts hold fewer than two. */
export function timeLayoutOf(notes: readonly string[]): TimeLayout | undefined {
  const shapes = new Map<string, { readonly before: string; readonly after: string; count: number }>();
  const written: string[] = [];
  for (const line of notes.flatMap((text) => text.split('\n'))) {
    const before = beginning.exec(line)?.[0] ?? '';
    const rest = line.slice(before.length);
    const time = times.exec(rest)?.[0];
    if (time === undefined) continue;
    written.push(time);
    const after = joint.exec(rest.slice(time.length))?.[0] ?? '';
    // The first numbers of a list tell nothing about the next.
    const shape = { before: before.replace(/\d{1,3}(?=[.)])/, '1'), after, count: 0 };
    const key = JSON.stringify([shape.before, shape.after]);
    const present = shapes.get(key) ?? shape;
    present.count += 1;
    shapes.set(key, present);
  }
  const [usual] = [...shapes.values()].sort((a, b) => b.count - a.count);
  if (usual === undefined || written.length < 2) return undefined;
  return { before: usual.before, after: usual.after, ...digitsOf(written) };
}

function digitsOf(written: readonly string[]): Pick<TimeLayout, 'hours' | 'padded'> {
  const hours = written.some((time) => /^0+:\d+:\d+$/.test(time));
  // Only times whose first number is below ten show whether a zero is set before it.
  const telling = written.filter((time) => /^(?:0\d|\d):/.test(time) && (hours || !/^\d+:\d+:/.test(time)));
  const padded = telling.filter((time) => /^0\d:/.test(time)).length;
  return { hours, padded: padded * 2 > telling.length };
}

/** A time (seconds from the beginning) as the show writes it, without what stands around it. */
export function timeText(seconds: number, { hours, padded }: Pick<TimeLayout, 'hours' | 'padded'>): string {
  const whole = Math.max(0, Math.floor(seconds));
  const first = (value: number) => (padded ? twoDigits(value) : String(value));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 || hours ? `${first(h)}:${twoDigits(m)}:${twoDigits(s)}` : `${first(m)}:${twoDigits(s)}`;
}
