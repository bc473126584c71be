import { create } from 'zustand';
import { changedBlocks, type PageBlock } from '../preview/page-blocks.ts';
import type { PageUpdate } from '../workers/analysis-messages.ts';

/** The rendered notes of one version of an episode. */
export interface Page extends Omit<PageUpdate, 'type' | 'change'> {
  readonly blocks: readonly PageBlock[];
}

interface PagesState {
  readonly pages: Readonly<Record<string, Page>>;
}

export const usePages = create<PagesState>(() => ({ pages: {} }));

export function receivePage({ type: _, change, ...update }: PageUpdate): void {
  usePages.setState((state) => {
    const blocks = changedBlocks(state.pages[update.path]?.blocks ?? [], change);
    return { pages: { ...state.pages, [update.path]: { ...update, blocks } } };
  });
}

/** The episode is closed; opened again, its page begins anew in the worker too. */
export function forgetPage(path: string): void {
  usePages.setState(({ pages: { [path]: _, ...pages } }) => ({ pages }));
}

/** Another show: its worker begins anew with every page. */
export function forgetPages(): void {
  usePages.setState({ pages: {} });
}
