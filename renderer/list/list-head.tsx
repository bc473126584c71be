import { ArrowDownWideNarrow, Bookmark, BookmarkCheck, Search, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { ListSettings } from '#shared/settings/settings.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { request } from '../bridge.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { isInView, viewCounts, views } from './list-order.ts';
import { changeList, toggleSearch, useListSettings } from './list-settings.ts';
import { type RowFacts, useRowFacts } from './row-facts.ts';

const sorts = ['date', 'number', 'title', 'duration', 'size', 'people', 'file'] as const;
const groups = ['year', 'season', 'none'] as const;

/** The search and how the list is sorted. Down goes into the list. */
export function SearchLine({ onEnterList }: { readonly onEnterList: () => void }) {
  const words = useWords();
  const search = useShow((store) => store.search);
  const { searches } = useListSettings();
  const isKept = searches.includes(search.trim());
  const Keep = isKept ? BookmarkCheck : Bookmark;
  return (
    <div className="episodes__search">
      <Search size={14} aria-hidden />
      <input
        type="search"
        className="input"
        aria-label={words('app.list.search')}
        placeholder={words('app.list.search')}
        value={search}
        onFocus={readForSearch}
        onChange={(event) => useShow.setState({ search: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') useShow.setState({ search: '' });
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onEnterList();
        }}
      />
      {search.trim() !== '' && (
        <button
          type="button"
          className="icon-button"
          aria-pressed={isKept}
          aria-label={words('list.keepSearch')}
          title={words('list.keepSearch')}
          onClick={() => toggleSearch(search, searches)}
        >
          <Keep size={15} aria-hidden />
        </button>
      )}
      <SortMenu />
    </div>
  );
}

/** The notes are read while the first word is being typed. */
function readForSearch(): void {
  const show = currentShow()?.id;
  if (show !== undefined) request('show:search', { show, search: '' });
}

function SortMenu() {
  const words = useWords();
  const { sort, ascending, group } = useListSettings();
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={words('list.sortAndGroup')}>
        <ArrowDownWideNarrow size={15} aria-hidden />
      </Button>
      <Popover className="popover popover--small">
        <Menu className="menu">
          <Choices
            title={words('list.sortBy')}
            items={sorts.map((id) => ({ id, name: words(`list.sort.${id}`) }))}
            chosen={sort}
            onChoose={(chosen) => changeList({ sort: chosen as ListSettings['sort'] })}
          />
          <Choices
            title={words('list.direction')}
            items={[
              { id: 'down', name: words(sort === 'date' ? 'list.newestFirst' : 'list.descending') },
              { id: 'up', name: words(sort === 'date' ? 'list.oldestFirst' : 'list.ascending') },
            ]}
            chosen={ascending ? 'up' : 'down'}
            onChoose={(chosen) => changeList({ ascending: chosen === 'up' })}
          />
          <Choices
            title={words('list.groupBy')}
            items={groups.map((id) => ({ id, name: words(`list.group.${id}`) }))}
            chosen={group}
            onChoose={(chosen) => changeList({ group: chosen as ListSettings['group'] })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
}

function Choices({ title, items, chosen, onChoose }: ChoicesProps) {
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => onChoose(String([...keys][0] ?? chosen))}
    >
      <Header className="menu__title">{title}</Header>
      {items.map(({ id, name }) => (
        <MenuItem key={id} id={id} className="menu__item menu__item--choice">
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function needingCare(episodes: readonly EpisodeSummary[], marks: RowFacts['marks']): number {
  const now = Date.now();
  let count = 0;
  for (const episode of episodes) if (isInView(episode, 'attention', now, (path) => marks[path] !== undefined)) count++;
  return count;
}

/** The views with how many each has, then the searches that were kept. */
export function Views({ episodes }: { readonly episodes: readonly EpisodeSummary[] }) {
  const words = useWords();
  const marks = useRowFacts((facts) => facts.marks);
  const { view, search } = useShow();
  const { searches } = useListSettings();
  // What the rules say moves one of the counts: the others are taken when the episodes are others.
  const fixed = useMemo(() => viewCounts(episodes, Date.now()), [episodes]);
  const needing = useMemo(() => needingCare(episodes, marks), [episodes, marks]);
  const counts = views.map((name) => ({ name, count: name === 'attention' ? needing : fixed[name] }));
  return (
    <fieldset className="views" aria-label={words('app.list.views')}>
      {counts
        .filter(({ name, count }) => name !== 'archive' || count > 0 || view === 'archive')
        .map(({ name, count }) => (
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
      {searches.map((kept) => (
        <span key={kept} className="view view--kept" data-pressed={search === kept || undefined}>
          <button
            type="button"
            className="view__name"
            aria-pressed={search === kept}
            onClick={() => useShow.setState({ search: search === kept ? '' : kept })}
          >
            {kept}
          </button>
          <button
            type="button"
            className="view__remove"
            aria-label={words('list.forgetSearch', { search: kept })}
            onClick={() => toggleSearch(kept, searches)}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
    </fieldset>
  );
}
