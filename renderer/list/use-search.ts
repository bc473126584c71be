import { useEffect, useState } from 'react';
import { searchWords } from '#shared/search/fold.ts';
import type { Snippet } from '#shared/search/match.ts';
import { request } from '../bridge.ts';
import { useShow } from '../store/show-store.ts';

/** What a search of all texts found, once the worker has answered. */
export interface TextHits {
  readonly search: string;
  /** As they were looked for, folded. */
  readonly words: readonly string[];
  readonly paths: ReadonlySet<string>;
  readonly snippets: ReadonlyMap<string, Snippet>;
}

/** Episodes that a search finds by their notes; null until the answer for exactly this search is there. */
export function useTextHits(search: string): TextHits | null {
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const [hits, setHits] = useState<TextHits | null>(null);
  useEffect(() => {
    if (opened === undefined || searchWords(search).length === 0) {
      setHits(null);
      return;
    }
    let isWanted = true;
    request('show:search', { show: opened.id, search: search.slice(0, 1000) }).then(({ words, hits: found }) => {
      if (!isWanted) return;
      const snippets = new Map(found.flatMap(({ path, snippet }) => (snippet === undefined ? [] : [[path, snippet]])));
      setHits({ search, words, paths: new Set(found.map(({ path }) => path)), snippets });
    });
    return () => {
      isWanted = false;
    };
  }, [opened, search]);
  return hits?.search === search ? hits : null;
}
