import { create } from 'zustand';
import type { PageUpdate } from '../workers/analysis-messages.ts';

export interface PageBlock {
  /** The same number is the same block: its nodes stay in the page. */
  readonly id: number;
  readonly html: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** The rendered notes of one version of an episode. */
export interface Page extends Omit<PageUpdate, 'type' | 'blocks'> {
  readonly blocks: readonly PageBlock[];
}

interface PagesState {
  readonly pages: Readonly<Record<string, Page>>;
  readonly receive: (update: PageUpdate) => void;
}

export const usePages = create<PagesState>((set) => ({
  pages: {},
  receive: ({ type: _, ...update }) =>
    set((state) => {
      const known = new Map(state.pages[update.path]?.blocks.map((block) => [block.id, block.html]));
      const blocks = update.blocks.map((block) => ({ ...block, html: block.html ?? known.get(block.id) ?? '' }));
      return { pages: { ...state.pages, [update.path]: { ...update, blocks } } };
    }),
}));
