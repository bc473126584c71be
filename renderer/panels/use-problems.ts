import { useMemo } from 'react';
import type { Problem } from '#shared/problem.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { useFindings } from '../store/findings-store.ts';

const none: readonly Problem[] = [];

/** Everything that is known to be wrong with an episode. */
export function useProblems(path: string | null): readonly Problem[] {
  const findings = useFindings((state) => (path === null ? undefined : state.byPath[path]));
  const verdicts = useFindings((state) => state.verdicts);
  return useMemo(
    () => (findings === undefined ? none : problemsWithVerdicts(findings, verdicts)),
    [findings, verdicts],
  );
}

/** What is wrong with one key. */
export function useFieldProblems(path: string, key: string): readonly Problem[] {
  const problems = useProblems(path);
  return useMemo(() => problems.filter((problem) => problem.key === key && !problem.habit), [problems, key]);
}
