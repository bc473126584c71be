import { useMemo } from 'react';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { useFindings } from '../store/findings-store.ts';

const none: Readonly<Record<string, EpisodeMarks>> = {};

/** How many errors and warnings each episode has; open ones as their text is now. */
export function useMarks(): Readonly<Record<string, EpisodeMarks>> {
  const judged = useFindings((state) => state.judged);
  const byPath = useFindings((state) => state.byPath);
  const verdicts = useFindings((state) => state.verdicts);
  return useMemo(() => {
    if (judged === null) return none;
    const marks: Record<string, EpisodeMarks> = { ...judged.marks };
    for (const [path, findings] of Object.entries(byPath)) {
      const own = problemsWithVerdicts(findings, verdicts).filter((problem) => !problem.habit);
      const errors = own.filter((problem) => problem.severity === 'error').length;
      const warnings = own.filter((problem) => problem.severity === 'warning').length;
      if (errors + warnings > 0) marks[path] = { errors, warnings };
      else delete marks[path];
    }
    return marks;
  }, [judged, byPath, verdicts]);
}
