import { twoDigits } from '../../text/digits.ts';
import type { CivilDay, EpisodeMarks } from './episode-marks.ts';

/**
 * A text with its episode's own number and day taken out: `/audio/xrfm_047.mp3` of episode 47 and `/audio/xrfm_050.mp3` of
 * episode 50 are one pattern. Marks stand as characters of the private use area, which no show's text has reason to hold.
 */
export interface TextPattern {
  readonly pattern: string;
  /** How many digits the number is padded to, as far as a leading zero tells; else 0. */
  readonly digits: number;
}

const numberMark = '\ue8f0';

type WrittenDay = (day: CivilDay) => string;

const separated = ['-', '/', '_', '.', ''].map(
  (separator): WrittenDay =>
    ({ year, month, day }) =>
      [year, twoDigits(month), twoDigits(day)].join(separator),
);

/** How days are written in names and titles, the longest first, so that none is taken for a part of another. */
const writtenDays: readonly WrittenDay[] = [
  ...separated,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => [year, month, day].join('/'),
  ({ year, month, day }) => [year, month, day].join('-'),
  ({ year, month, day }) => twoDigits(year % 100) + twoDigits(month) + twoDigits(day),
  ({ month, day }) => `${month}月${day}日`,
  ({ year, month }) => `${year}/${twoDigits(month)}`,
  ({ year, month }) => `${year}-${twoDigits(month)}`,
  ({ year, month }) => `${year}年${month}月`,
  ({ month, day }) => twoDigits(month) + twoDigits(day),
  ({ year }) => String(year),
];

const dayForms = writtenDays.map((write, index) => ({ mark: String.fromCharCode(0xe8f1 + index), write }));

const marks = new RegExp(`[${numberMark}${dayForms.map(({ mark }) => mark).join('')}]`, 'g');

/** Whether a pattern has a number or a day in it. */
export function hasMarks(pattern: string): boolean {
  return pattern.search(marks) !== -1;
}

/** A pattern as people may see it: what changes from episode to episode stands as `#` (its number) and `…` (its day). */
export function shownPattern(pattern: string): string {
  return pattern.replace(marks, (mark) => (mark === numberMark ? '#' : '…'));
}

/** Takes an episode's own number and days out of a text. Digits that are a part of longer ones are no mark. */
export function patternOf(text: string, { number, days }: EpisodeMarks): TextPattern {
  let pattern = text;
  for (const { mark, write } of dayForms) {
    for (const day of days) pattern = replaceWhole(pattern, write(day), mark);
  }
  let digits = 0;
  if (number !== undefined && Number.isInteger(number) && number >= 0) {
    pattern = pattern.replace(new RegExp(`(?<![\\d.])0*${number}(?!\\d|\\.\\d)`, 'g'), (written) => {
      if (written.length > 1 && written.startsWith('0')) digits = Math.max(digits, written.length);
      return numberMark;
    });
  }
  return { pattern, digits };
}

function replaceWhole(text: string, written: string, mark: string): string {
  if (!text.includes(written)) return text;
  return text.replace(new RegExp(`(?<!\\d)${written.replaceAll('.', '\\.')}(?!\\d)`, 'g'), mark);
}

/** The text of a pattern for another episode; undefined where it wants a number or a day that this one does not have. */
export function textOfPattern({ pattern, digits }: TextPattern, own: EpisodeMarks): string | undefined {
  const [day] = own.days;
  let isWhole = true;
  const text = pattern.replace(marks, (mark) => {
    if (mark === numberMark && own.number !== undefined) return String(own.number).padStart(digits, '0');
    const form = dayForms.find((candidate) => candidate.mark === mark);
    if (form !== undefined && day !== undefined) return form.write(day);
    isWhole = false;
    return '';
  });
  return isWhole ? text : undefined;
}

/**
 * What several patterns, the newest first, have in common at their beginning and end, where the rest is each episode's own:
 * `{number}. ` of titles, `第{number}回「` and `」`. A few may do it otherwise. Neither part ends within a word.
 */
export function commonFrame(patterns: readonly string[]): { readonly head: string; readonly tail: string } {
  const [newest = [], ...others] = patterns.map((pattern) => [...pattern]);
  if (others.length === 0) return { head: '', tail: '' };
  const head = wholeWords(newest, usualLength(others.map((other) => sharedStart(newest, other))));
  const backwards = newest.slice(head.length).reverse();
  const tails = others.map((other) => sharedStart(backwards, other.slice(head.length).reverse()));
  const tail = wholeWords(backwards, usualLength(tails)).reverse();
  return { head: head.join(''), tail: tail.join('') };
}

/** The most that at least half of the others share. */
function usualLength(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The first characters, cut back to where a word ends: behind a sign, a blank or a mark. */
function wholeWords(characters: readonly string[], length: number): string[] {
  if (length === characters.length) return [...characters];
  let end = length;
  while (end > 0 && /[\p{L}\p{M}\p{Nd}]/u.test(characters[end - 1] ?? '')) end--;
  return characters.slice(0, end);
}
