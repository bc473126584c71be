import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Problem } from '#shared/problem.ts';
import { positionIn } from '#shared/text/position.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import type { InEpisode } from './groups.ts';

type KnownFindings = Pick<ReturnType<typeof useFindings.getState>, 'byPath' | 'verdicts'>;

const none: readonly Problem[] = [];

/** Everything that is known to be wrong with an episode. */
export function useProblems(path: string | null): readonly Problem[] {
  return useFindings((state) => problemsOf(state, path));
}

function problemsOf({ byPath, verdicts }: KnownFindings, path: string | null): readonly Problem[] {
  const findings = path === null ? undefined : byPath[path];
  return findings === undefined ? none : problemsWithVerdicts(findings, verdicts);
}

/** The findings of every open episode, in the order of the tabs. */
export function useOpenProblems(): readonly InEpisode<Problem>[] {
  const tabs = useDocuments((state) => state.tabs);
  const byPath = useFindings((state) => state.byPath);
  const verdicts = useFindings((state) => state.verdicts);
  const judged = useFindings((state) => state.judged);
  return useMemo(
    () =>
      tabs.flatMap((path) => {
        const findings = byPath[path];
        if (findings === undefined || judged === undefined) return [];
        return problemsWithVerdicts(findings, verdicts).map((item) => {
          return { path, item, place: positionIn(findings.lineStarts, item.start) };
        });
      }),
    [tabs, byPath, verdicts, judged],
  );
}

/** What is wrong with one key. The same array as long as nothing of it is another: a field is drawn for its own alone. */
export function useFieldProblems(path: string, key: string): readonly Problem[] {
  return useFindings(
    useShallow((state) => problemsOf(state, path).filter((problem) => problem.key === key && !problem.habit)),
  );
}
