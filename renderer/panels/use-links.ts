import { useMemo } from 'react';
import type { CheckedLink } from '#shared/links/link.ts';
import { positionIn } from '#shared/text/position.ts';
import { runsTogether } from '../actions/link-runs.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import type { InEpisode } from './groups.ts';
import { linkWith } from './link-rows.ts';

/** The checks of links under way, as one; null where none is. */
export function useLinkRun(): ReturnType<typeof runsTogether> {
  const runs = useFindings((state) => state.runs);
  return useMemo(() => runsTogether(runs), [runs]);
}

/** The links of every open episode, in the order of the tabs, with what the network said of them last. */
export function useOpenLinks(): readonly InEpisode<CheckedLink>[] {
  const tabs = useDocuments((state) => state.tabs);
  const byPath = useFindings((state) => state.byPath);
  const verdicts = useFindings((state) => state.verdicts);
  return useMemo(
    () =>
      tabs.flatMap((path) => {
        const { links = [], lineStarts = [0] } = byPath[path] ?? {};
        return links.map((link) => {
          return { path, item: linkWith(link, verdicts), place: positionIn(lineStarts, link.start) };
        });
      }),
    [tabs, byPath, verdicts],
  );
}
