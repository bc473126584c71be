import { useInterface } from '../store/interface-store.ts';
import { type ShownFrame, usePages } from '../store/pages-store.ts';

/** The site's own frame around an episode's page, where it has one and the person wants it. */
export function useShownFrame(path: string): ShownFrame | undefined {
  const isWanted = useInterface((state) => state.siteLayout);
  const frame = usePages((state) => state.frames[path]);
  return isWanted ? frame : undefined;
}
