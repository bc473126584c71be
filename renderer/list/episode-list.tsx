import { Search } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import { isUnsaved } from '#shared/document/episode-document.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { EpisodeRow } from './episode-row.tsx';
import { foundEpisodes, groupByYear, isScheduled } from './list-order.ts';
import { useMarks } from './use-marks.ts';
import './episode-list.css';

const none: readonly EpisodeSummary[] = [];

/** The show's episodes, newest first; a click or Enter opens one. */
export function EpisodeList() {
  const words = useWords();
  const { state, search, view } = useShow();
  const wanted = useDeferredValue(search);
  const episodes = state.type === 'open' ? state.opened.episodes : none;
  const marks = useMarks();
  const groups = useMemo(
    () => groupByYear(foundEpisodes(episodes, wanted, view, Date.now(), (path) => marks[path] !== undefined)),
    [episodes, wanted, view, marks],
  );
  const isEmpty = groups.length === 0;
  return (
    <nav className="episodes" aria-label={words('app.list.region')}>
      <div className="episodes__search">
        <Search size={14} aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={words('app.list.search')}
          placeholder={words('app.list.search')}
          value={search}
          onChange={(event) => useShow.setState({ search: event.target.value })}
          onKeyDown={(event) =>
            event.key === 'Escape' && !event.nativeEvent.isComposing && useShow.setState({ search: '' })
          }
        />
      </div>
      <Views episodes={episodes} />
      {state.type === 'loading' && <p className="episodes__note">{words('app.list.loading')}</p>}
      {state.type === 'open' && isEmpty && (
        <p className="episodes__note">{words(episodes.length === 0 ? 'app.list.empty' : 'app.list.noMatch')}</p>
      )}
      <List groups={groups} marks={marks} />
    </nav>
  );
}

function Views({ episodes }: { readonly episodes: readonly EpisodeSummary[] }) {
  const words = useWords();
  const view = useShow((store) => store.view);
  const marks = useMarks();
  const now = Date.now();
  const drafts = episodes.filter((episode) => episode.status === 'draft').length;
  const views = [
    { name: 'all', count: episodes.filter((episode) => episode.status !== 'archive').length },
    { name: 'scheduled', count: episodes.filter((episode) => isScheduled(episode, now)).length },
    { name: 'drafts', count: drafts },
    { name: 'attention', count: episodes.filter((episode) => marks[episode.path] !== undefined).length },
  ] as const;
  return (
    <fieldset className="views" aria-label={words('app.list.views')}>
      {views.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          className="view"
          aria-pressed={view === name}
          onClick={() => useShow.setState({ view: name })}
        >
          {words(`app.list.view.${name}`)} <span className="view__count">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface Group {
  readonly year: string;
  readonly episodes: readonly EpisodeSummary[];
}

interface ListProps {
  readonly groups: readonly Group[];
  readonly marks: Readonly<Record<string, EpisodeMarks>>;
}

function List({ groups, marks }: ListProps) {
  const words = useWords();
  const language = useInterface((store) => store.language);
  const active = useDocuments((store) => store.active);
  const unsaved = useDocuments((store) =>
    Object.values(store.documents)
      .filter(isUnsaved)
      .map((document) => document.path)
      .join('\n'),
  );
  const dirty = useMemo(() => new Set(unsaved.split('\n')), [unsaved]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 68, estimatedHeadingHeight: 30 }}>
      <ListBox
        className="episodes__list"
        aria-label={words('app.list.label')}
        items={groups}
        selectionMode="single"
        selectedKeys={active === null ? [] : [active]}
        onSelectionChange={(keys) => {
          const path = keys === 'all' ? undefined : [...keys][0];
          const again = path ?? active;
          if (again !== null) openEpisode(String(again));
        }}
        dependencies={[dirty, marks, language]}
      >
        {(group: Group) => (
          <ListBoxSection id={`year-${group.year}`}>
            <Header className="episodes__year">{group.year === '' ? words('app.list.undated') : group.year}</Header>
            <Collection items={group.episodes} dependencies={[dirty, marks, language]}>
              {(episode: EpisodeSummary) => (
                <ListBoxItem id={episode.path} textValue={episode.title || episode.path} className="episode-row">
                  <EpisodeRow episode={episode} marks={marks[episode.path]} isUnsaved={dirty.has(episode.path)} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}
