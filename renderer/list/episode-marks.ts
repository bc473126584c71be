import type { EpisodeMarks, JudgedShow } from '#shared/check/judged-show.ts';
import type { Problem } from '#shared/problem.ts';

/** Marks of each open episode as its text is now; null where there is nothing to mark. */
export type OwnMarks = Readonly<Record<string, EpisodeMarks | null>>;

/** What the list shows at the side of each episode, by path, with what it was made of. */
export interface ListMarks {
  readonly judged: JudgedShow | null;
  readonly own: OwnMarks;
  readonly marks: Readonly<Record<string, EpisodeMarks>>;
}

/** The marks that an episode's problems make; what the whole show does is none of its own. */
export function marksOf(problems: readonly Problem[]): EpisodeMarks | null {
  let errors = 0;
  let warnings = 0;
  for (const { habit, severity } of problems) {
    if (habit) continue;
    if (severity === 'error') errors++;
    else if (severity === 'warning') warnings++;
  }
  return errors + warnings > 0 ? { errors, warnings } : null;
}

/**
 * The marks of a show: those of its judgement, and over them those of the open episodes. `last` itself, as long as every
 * number is the same: checks end after each pause of typing, verdicts come by the hundred, and a list of thousands is
 * drawn anew for none of them.
 */
export function nextMarks(last: ListMarks | undefined, judged: JudgedShow | null, own: OwnMarks): ListMarks {
  if (last !== undefined && last.judged === judged && haveSameNumbers(last.own, own)) return last;
  // Before the show was judged, only a few episodes would be marked: that looks like a verdict on the others.
  if (judged === null) return { judged, own, marks: {} };
  const marks = { ...judged.marks };
  for (const [path, counts] of Object.entries(own)) {
    if (counts === null) delete marks[path];
    else marks[path] = counts;
  }
  return { judged, own, marks };
}

function haveSameNumbers(one: OwnMarks, other: OwnMarks): boolean {
  const paths = Object.keys(one);
  if (paths.length !== Object.keys(other).length) return false;
  return paths.every((path) => {
    const [a, b] = [one[path], other[path]];
    return path in other && a?.errors === b?.errors && a?.warnings === b?.warnings;
  });
}
