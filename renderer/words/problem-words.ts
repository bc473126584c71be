import type { Fix, Problem } from '#shared/problem.ts';
import { currentWords } from './use-words.ts';

/** A problem in the person's language. */
export function problemWords(problem: Problem): string {
  const key = problem.variant === undefined ? problem.rule : `${problem.rule}_${problem.variant}`;
  return currentWords()(`rule.${key}`, problem.params);
}

export function fixWords(fix: Fix): string {
  return currentWords()(`fix.${fix.title}`, fix.params);
}
