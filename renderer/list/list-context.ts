import { createContext } from 'react';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import type { TextHits } from './use-search.ts';

/** What rows show beside their episode. By context, so that only the rows in sight are drawn again when it changes. */
export interface RowFacts {
  readonly marks: Readonly<Record<string, EpisodeMarks>>;
  /** Paths with unsaved text. */
  readonly unsaved: ReadonlySet<string>;
  /** What is searched for, folded. */
  readonly words: readonly string[];
  readonly hits: TextHits | null;
}

export const ListContext = createContext<RowFacts>({ marks: {}, unsaved: new Set(), words: [], hits: null });
