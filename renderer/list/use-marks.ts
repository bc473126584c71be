import { useRef } from 'react';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { useFindings } from '../store/findings-store.ts';
import { type ListMarks, marksOf, nextMarks } from './episode-marks.ts';

/** How many errors and warnings each episode has; open ones as their text is now. */
export function useMarks(): Readonly<Record<string, EpisodeMarks>> {
  const last = useRef<ListMarks>(undefined);
  return useFindings(({ judged, byPath, verdicts }) => {
    const own = Object.fromEntries(
      Object.entries(byPath).map(([path, findings]) => [path, marksOf(problemsWithVerdicts(findings, verdicts))]),
    );
    last.current = nextMarks(last.current, judged, own);
    return last.current.marks;
  });
}
