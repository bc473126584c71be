import type { Problem } from '../problem.ts';

/** Which finding comes next, and which of how many it is (from 1). */
export interface Step {
  readonly problem: Problem;
  readonly at: number;
  readonly count: number;
}

/**
 * The next or previous finding from a place of the text, round and round: those that listeners would suffer from, or,
 * where there are none, the notes. Findings at one place are one stop.
 */
export function stepProblem(problems: readonly Problem[], from: number, direction: 1 | -1): Step | undefined {
  const own = problems.filter(({ habit }) => !habit);
  const grave = own.filter(({ severity }) => severity !== 'info');
  const byPlace = new Map(
    (grave.length > 0 ? grave : own).toReversed().map((problem) => [problem.start, problem] as const),
  );
  const stops = [...byPlace.values()].sort((a, b) => a.start - b.start);
  const count = stops.length;
  const next =
    direction === 1 ? stops.findIndex(({ start }) => start > from) : stops.findLastIndex(({ start }) => start < from);
  const index = next !== -1 ? next : direction === 1 ? 0 : count - 1;
  const problem = stops[index];
  return problem && { problem, at: index + 1, count };
}

/** The findings that a place of the text is in or touches; none that stands for the whole file. */
export function problemsAt(problems: readonly Problem[], offset: number): readonly Problem[] {
  return problems.filter(({ start, end, habit }) => !habit && end > 0 && start <= offset && offset <= end);
}
