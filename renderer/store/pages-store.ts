import { create } from 'zustand';
import type { LiquidMark } from '#shared/liquid/liquid-mark.ts';
import type { SiteFrame } from '#shared/liquid/site-frame.ts';
import { changedBlocks, changeOfBlocks, type PageBlock } from '../preview/page-blocks.ts';
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

let lastBlock = 0;

/** The page becomes that of another version. Of an older one than it shows it hears nothing: it was made anew since. */
export function receivePage({ type: _, opening: __, change, ...update }: PageUpdate): void {
  usePages.setState((state) => {
    const present = state.pages[update.path];
    if (present !== undefined && present.version > update.version) return state;
    const before = present?.blocks ?? [];
    // Of a page that comes whole, what the one before had already stays: its pictures and what is selected in it.
    const isWhole = change.head + change.tail === 0;
    const real = isWhole ? changeOfBlocks(before, change.between) : change;
    const blocks = changedBlocks(before, real, (block) => ({ ...block, id: ++lastBlock }));
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
