import { useDeferredValue, useMemo, useRef } from 'react';
import { isUnsaved } from '#shared/document/episode-document.ts';
import { searchWords } from '#shared/search/fold.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { SearchLine, Views } from './list-head.tsx';
import { foundEpisodes, groupEpisodes, isInView, sortEpisodes } from './list-order.ts';
import { useListSettings } from './list-settings.ts';
import { type RowFacts, useRowFacts, useTellRows } from './row-facts.ts';
import { useMarks } from './use-marks.ts';
import { type TextHits, useTextHits } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';
import './episode-list.css';

const none: readonly EpisodeSummary[] = [];
const noMarks: RowFacts['marks'] = {};

/** The show's episodes; a click or Enter opens one, the arrows walk, Shift and Ctrl mark several. */
export function EpisodeList() {
  const words = useWords();
  // One by one: the rows that are marked in the list are no business of the whole.
  const state = useShow((store) => store.state);
  const search = useShow((store) => store.search);
  const view = useShow((store) => store.view);
  const { sort, ascending, group } = useListSettings();
  const wanted = useDeferredValue(search);
  const episodes = state.type === 'open' ? state.opened.episodes : none;
  const unsaved = useUnsaved();
  const hits = useTextHits(wanted);
  // Only one view asks for the marks: the others are the same list, whatever the rules say.
  const needing = useRowFacts(({ marks }) => (view === 'attention' ? marks : noMarks));
  const inView = useMemo(() => {
    const now = Date.now();
    return episodes.filter((episode) => isInView(episode, view, now, (path) => needing[path] !== undefined));
  }, [episodes, view, needing]);
  const groups = useMemo(() => {
    const found = foundEpisodes(inView, wanted, hits?.paths);
    return groupEpisodes(sortEpisodes(found, { sort, ascending }), { sort, ascending, group });
  }, [inView, wanted, hits, sort, ascending, group]);
  const sought = useMemo(() => hits?.words ?? searchWords(wanted), [hits, wanted]);
  useTellRows(useMemo(() => ({ unsaved, hits, words: sought }), [unsaved, hits, sought]));
  const list = useRef<HTMLDivElement>(null);
  const enterList = () => list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  return (
    <nav className="episodes" aria-label={words('app.list.region')}>
      <SearchLine onEnterList={enterList} />
      <Marks />
      <Views episodes={episodes} />
      {state.type === 'loading' && <p className="episodes__note">{words('app.list.loading')}</p>}
      {state.type === 'open' && groups.length === 0 && <NothingListed why={whyNone(episodes.length, wanted, hits)} />}
      <VirtualList groups={groups} group={group} frame={list} />
    </nav>
  );
}

/** Tells the rows what the rules say of their episodes; a part of its own, so that nothing around it is drawn for it. */
function Marks() {
  // A frame later than the panels, which hear the same news.
  const marks = useDeferredValue(useMarks());
  useTellRows(useMemo(() => ({ marks }), [marks]));
  return null;
}

/** Why the list shows nothing: notes take a moment to be searched, the first time above all. */
function whyNone(episodes: number, wanted: string, hits: TextHits | null): 'empty' | 'searching' | 'noMatch' {
  if (episodes === 0) return 'empty';
  return hits === null && searchWords(wanted).length > 0 ? 'searching' : 'noMatch';
}

/** Paths of open episodes with unsaved text. */
function useUnsaved(): ReadonlySet<string> {
  const unsaved = useDocuments((store) =>
    Object.values(store.documents)
      .filter(isUnsaved)
      .map((document) => document.path)
      .join('\n'),
  );
  return useMemo(() => new Set(unsaved.split('\n')), [unsaved]);
}

/** Why the list is empty; where the search or the view leaves nothing, the way back to all. */
function NothingListed({ why }: { readonly why: ReturnType<typeof whyNone> }) {
  const words = useWords();
  if (why !== 'noMatch') return <p className="episodes__note">{words(`app.list.${why}`)}</p>;
  return (
    <div className="episodes__note">
      <p>{words('app.list.noMatch')}</p>
      <button
        type="button"
        className="button button--link"
        onClick={() => useShow.setState({ search: '', view: 'all' })}
      >
        {words('app.list.showAll')}
      </button>
    </div>
  );
}
