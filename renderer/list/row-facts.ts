import { useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import type { TextHits } from './use-search.ts';

/** What rows show beside their episode. */
export interface RowFacts {
  readonly marks: Readonly<Record<string, EpisodeMarks>>;
  /** Paths with unsaved text. */
  readonly unsaved: ReadonlySet<string>;
  /** What is searched for, folded. */
  readonly words: readonly string[];
  readonly hits: TextHits | null;
}

/**
 * A store and no context: each row asks for what is its own, and is drawn anew when that is another.
 */
export const useRowFacts = create<RowFacts>(() => ({ marks: {}, unsaved: new Set(), words: [], hits: null }));

/** Tells the rows what is beside their episodes now, before the frame is drawn. */
export function useTellRows(facts: Partial<RowFacts>): void {
  useLayoutEffect(() => useRowFacts.setState(facts), [facts]);
}

/** What one row shows of its episode: the same values for as long as nothing of them is another. */
export const marksAt = (path: string) => (facts: RowFacts) => facts.marks[path];
export const isUnsavedAt = (path: string) => (facts: RowFacts) => facts.unsaved.has(path);
export const snippetAt = (path: string) => (facts: RowFacts) => facts.hits?.snippets.get(path);
