import { parseDuration } from '../audio/duration-text.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/splice.ts';
import type { EpisodeContext } from './context.ts';
import { finding, type Rule } from './rule.ts';
import { nodeOf, textOf } from './values.ts';

interface Stamp extends Span {
  readonly seconds: number;
  readonly title: string;
}

const line =
  /^[ \t]*(?:(?:[-*+•・]|\d{1,3}[.)])[ \t]*)?[[(（［【]?((?:\d{1,2}:)?\d{1,3}:[0-5]\d)[\])）］】]?(?![\d:])[ \t]*[-–—:：〜~|]?[ \t]*(.*)$/gm;
const leastGap = 30;
const longestTitle = 40;

/** Lists of times that apps make chapters of: Apple, Spotify and YouTube read them in the notes. */
export const chaptersRule: Rule = {
  names: ['chapters-invalid'],
  reads: 'notes',
  check(context) {
    return listsOf(context).flatMap((stamps) => judge(context, stamps));
  },
};

/** Runs of lines, with at most one other line between, that begin with a time. */
function listsOf({ text, frontMatter }: EpisodeContext): readonly (readonly Stamp[])[] {
  const lists: Stamp[][] = [];
  const { notesStart } = frontMatter;
  let lastEnd = -1;
  for (const match of text.slice(notesStart).matchAll(line)) {
    const start = notesStart + match.index + match[0].indexOf(match[1] ?? '');
    const seconds = parseDuration(match[1] ?? '');
    if (seconds === undefined) continue;
    const stamp = { start, end: start + (match[1]?.length ?? 0), seconds, title: match[2]?.trim() ?? '' };
    const between = text.slice(lastEnd, notesStart + match.index);
    const goesOn = lastEnd !== -1 && !/\n\s*(?:#|\n\s*\n)/.test(between) && between.split('\n').length <= 3;
    const list = lists[lists.length - 1];
    if (goesOn && list) list.push(stamp);
    else lists.push([stamp]);
    lastEnd = notesStart + match.index + match[0].length;
  }
  return lists.filter((list) => list.length >= 3);
}

function judge(context: EpisodeContext, stamps: readonly Stamp[]): readonly Problem[] {
  const [first] = stamps;
  if (!first) return [];
  const problems: Problem[] = [];
  const say = (stamp: Stamp, variant: string, params: Problem['params'] = {}): void => {
    problems.push(finding('chapters-invalid', 'info', stamp, { variant, params }));
  };
  const end = context.audio?.seconds ?? (parseDuration(textOf(nodeOf(context, 'duration')?.value)) || undefined);
  const areChapters = first.seconds < 60;
  if (areChapters && first.seconds > 0) say(first, 'first');
  for (const [index, stamp] of stamps.entries()) {
    const before = stamps[index - 1];
    if (before && stamp.seconds < before.seconds) say(stamp, 'order');
    else if (areChapters && before && stamp.seconds - before.seconds < leastGap)
      say(stamp, 'short', { least: leastGap });
    if (areChapters && [...stamp.title].length > longestTitle) say(stamp, 'title', { most: longestTitle });
    if (end !== undefined && stamp.seconds > end) say(stamp, 'end');
  }
  return problems;
}
