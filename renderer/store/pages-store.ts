import { create } from 'zustand';
import type { LiquidMark } from '#shared/liquid/liquid-mark.ts';
import type { SiteFrame } from '#shared/liquid/site-frame.ts';
import { changedBlocks, type PageBlock } from '../preview/page-blocks.ts';
import type { FrameUpdate, PageUpdate } from '../workers/analysis-messages.ts';

/** The rendered notes of one version of an episode. */
export interface Page extends Omit<PageUpdate, 'type' | 'opening' | 'change'> {
  readonly blocks: readonly PageBlock[];
}

/** A frame with the marks that it was made with. */
export interface ShownFrame extends SiteFrame {
  readonly marks: readonly LiquidMark[];
}

interface PagesState {
  readonly pages: Readonly<Record<string, Page>>;
  /** The site's own frame around each page, where its layout can be put out. */
  readonly frames: Readonly<Record<string, ShownFrame>>;
}

export const usePages = create<PagesState>(() => ({ pages: {}, frames: {} }));

export function receivePage({ type: _, opening: __, change, ...update }: PageUpdate): void {
  usePages.setState((state) => {
    const blocks = changedBlocks(state.pages[update.path]?.blocks ?? [], change);
    return { pages: { ...state.pages, [update.path]: { ...update, blocks } } };
  });
}

export function receiveFrame({ path, frame, marks }: FrameUpdate): void {
  usePages.setState(({ frames: { [path]: _, ...frames } }) => ({
    frames: frame === null ? frames : { ...frames, [path]: { ...frame, marks } },
  }));
}

/** The episode is closed; opened again, its page begins anew in the worker too. */
export function forgetPage(path: string): void {
  usePages.setState(({ pages: { [path]: _, ...pages }, frames: { [path]: __, ...frames } }) => ({ pages, frames }));
}

/** Another show: its worker begins anew with every page. */
export function forgetPages(): void {
  usePages.setState({ pages: {}, frames: {} });
}
