import { fixWords as fixIn, problemWords as problemIn } from '#shared/check/problem-words.ts';
import type { Fix, Problem } from '#shared/problem.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from './use-words.ts';

/** A problem in the person's language. */
export function problemWords(problem: Problem): string {
  return problemIn(problem, currentWords(), currentShow()?.show.timezone);
}

export function fixWords(fix: Fix): string {
  return fixIn(fix, currentWords());
}
