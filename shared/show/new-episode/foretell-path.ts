import type { EpisodeMarks } from './episode-marks.ts';
import { foretellText, recent, type Seen } from './foretell.ts';
import { commonFrame, patternOf, textOfPattern } from './text-pattern.ts';

/** What stands in a file's name where the others have their title, until this one has its own. */
export const unnamed = 'new-episode';

/**
 * The file of the next episode, by those of the latest, the newest first. Where names are made of titles, number and day
 * are set and the title's place is held.
 */
export function foretellPath(paths: readonly Seen<string>[], own: EpisodeMarks): string | undefined {
  const whole = foretellText(paths, own);
  if (whole !== undefined) return whole;
  const latest = paths.slice(0, recent).map(({ content, marks }) => patternOf(content, marks));
  const [newest] = latest;
  if (newest === undefined) return undefined;
  const { head, tail } = commonFrame(latest.map(({ pattern }) => pattern));
  const digits = Math.max(...latest.map((pattern) => pattern.digits));
  const ending = /\.[^./]+$/.exec(newest.pattern)?.[0] ?? '.md';
  // Page bundles lie in a folder each, named as else the file is.
  const isBundle = tail.includes('/') && tail.endsWith(ending);
  const folder = newest.pattern.slice(0, newest.pattern.lastIndexOf('/') + 1);
  const start = isBundle || head.startsWith(folder) ? head : folder + marksAtStart(newest.pattern.slice(folder.length));
  return textOfPattern({ pattern: `${start}${unnamed}${isBundle ? tail : ending}`, digits }, own);
}

/** The number and day that a name begins with, and the signs behind them. */
function marksAtStart(name: string): string {
  return /^(?:[\ue8f0-\ue91f][-_. ]*)*/.exec(name)?.[0] ?? '';
}
