import { useEffect, useMemo, useState } from 'react';
import { archiveFolders, movedPath, type PinnedEpisode, pinnedOf } from '#shared/bulk/archive.ts';
import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { request } from '../../bridge.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { currentShow, useShow } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';
import type { BulkQuestion } from '../bulk-questions.ts';
import { startRun } from '../bulk-run.tsx';
import { CheckList } from '../check-list.tsx';
import { AllOrNone, toggled } from '../checks.tsx';
import { planAndReview } from '../plan-and-review.ts';
import { ArchiveDetails } from './archive-details.tsx';
import { offerRetired } from './offer-retired.ts';
import './archive.css';

type Links = Readonly<Record<string, readonly string[]>>;

/** Moves episodes to the archive or back, after showing who links to them. */
export function ArchiveDialog(props: Extract<BulkQuestion, { type: 'bulk-archive' }>) {
  const opened = useShow(({ state }) => (state.type === 'open' ? state.opened : undefined));
  return opened === undefined ? null : <Archive {...props} opened={opened} />;
}

function Archive({
  direction,
  paths: given,
  answer,
  opened,
}: Extract<BulkQuestion, { type: 'bulk-archive' }> & { readonly opened: OpenedShow }) {
  const words = useWords();
  const { show, episodes } = opened;
  const links = useLinks(direction);
  const [filter, setFilter] = useState('');
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set(given));
  const [chosen, setActive] = useState<string | null>(null);
  const pins = useMemo(() => new Map(pinnedOf(show).map((pin) => [pin.path, pin])), [show]);
  const folders = useMemo(() => archiveFolders(show, episodes), [show, episodes]);
  const shown = useMemo(() => episodesFor(episodes, direction, filter, given), [episodes, direction, filter, given]);
  const active = shown.some(({ path }) => path === chosen) ? chosen : (shown[0]?.path ?? null);
  const mayGo = (path: string) => direction === 'restore' || !pins.has(path);
  const paths = episodes.map(({ path }) => path).filter((path) => checked.has(path) && mayGo(path));
  const going = new Set(paths);
  const broken = paths.filter((path) => links?.[path]?.some((from) => !going.has(from)));
  const toggle = (path: string) => {
    if (mayGo(path)) setChecked(toggled(checked, path));
  };
  const move = async () => {
    const outcome = await planAndReview({ type: 'move', direction }, paths);
    if (outcome === null) return;
    answer();
    if (direction !== 'archive') return;
    await offerRetired(outcome.done.flatMap((path) => movedPath(path, direction, folders, show) ?? []));
  };
  const summary = shown.find(({ path }) => path === active);
  return (
    <DialogFrame
      size="large"
      title={words(`bulk.archive.title.${direction}`)}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={paths.length === 0} onPress={move}>
            {words('bulk.archive.move', { count: paths.length })}
          </Action>
        </>
      }
    >
      <div className="review__head">
        <input
          type="search"
          className="input archive__filter"
          aria-label={words('bulk.archive.filter')}
          placeholder={words('bulk.archive.filter')}
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at what narrows its list
          autoFocus
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span>
          {words(`bulk.archive.folder.${direction}`, {
            folder: direction === 'archive' ? folders.archive : folders.living,
          })}
        </span>
        <span className="review__space" />
        <AllOrNone all={() => [...checked, ...shown.map(({ path }) => path).filter(mayGo)]} onCheck={setChecked} />
      </div>
      {broken.length > 0 && (
        <p className="archive__warning" role="status">
          {words('bulk.archive.breaks', { count: broken.length })}{' '}
          <button
            type="button"
            className="button button--link"
            onClick={() => setChecked(new Set(paths.filter((path) => !broken.includes(path))))}
          >
            {words('bulk.archive.leaveOut')}
          </button>
        </p>
      )}
      {shown.length === 0 && filter.trim() === '' && <p>{words(`bulk.archive.none.${direction}`)}</p>}
      {shown.length === 0 && filter.trim() !== '' && (
        <p className="review" role="status">
          {words('bulk.archive.noMatch', { filter: filter.trim() })}
        </p>
      )}
      {shown.length > 0 && (
        <div className="review">
          <CheckList
            label={words(`bulk.archive.episodes.${direction}`)}
            items={shown}
            keyOf={({ path }) => path}
            active={active}
            onActive={setActive}
            checked={going}
            onToggle={toggle}
            hasBox={({ path }) => mayGo(path)}
          >
            {(episode) => (
              <Row episode={episode} pin={pins.get(episode.path)} links={links?.[episode.path]?.length ?? 0} />
            )}
          </CheckList>
          {summary !== undefined && (
            <ArchiveDetails
              key={summary.path}
              episode={summary}
              links={links?.[summary.path] ?? []}
              isLooking={links === undefined}
              pin={pins.get(summary.path)}
              canPin={direction === 'archive'}
            />
          )}
        </div>
      )}
    </DialogFrame>
  );
}

/** The oldest first: those go. */
function episodesFor(
  episodes: readonly EpisodeSummary[],
  direction: 'archive' | 'restore',
  filter: string,
  given: readonly string[] | null,
): readonly EpisodeSummary[] {
  const wanted = filter.trim().toLowerCase();
  const only = given === null ? undefined : new Set(given);
  const status = direction === 'archive' ? 'published' : 'archive';
  const fits = ({ title, path, dateText }: EpisodeSummary) =>
    `${title}\n${path}\n${dateText}`.toLowerCase().includes(wanted);
  return episodes
    .filter((episode) => episode.status === status && (only?.has(episode.path) ?? true) && fits(episode))
    .toReversed();
}

/** Who links to which episode; undefined while nobody knows. Nothing breaks when an episode comes back. */
function useLinks(direction: 'archive' | 'restore'): Links | undefined {
  const [links, setLinks] = useState<Links | undefined>(direction === 'restore' ? {} : undefined);
  useEffect(() => {
    const show = currentShow()?.id;
    if (show === undefined || direction === 'restore') return;
    const { id } = startRun();
    request('bulk:linksTo', { show, run: id }).then((answer) => setLinks(answer.ok ? answer.value : {}));
    return () => {
      request('bulk:cancel', { run: id });
    };
  }, [direction]);
  return links;
}

interface RowProps {
  readonly episode: EpisodeSummary;
  readonly pin: PinnedEpisode | undefined;
  readonly links: number;
}

function Row({ episode, pin, links }: RowProps) {
  const words = useWords();
  return (
    <>
      <span className="file-row">
        <span className="file-row__title">{episode.title || episode.path}</span>
        <small className="file-row__path">{episode.path}</small>
      </span>
      {pin !== undefined && <span className="archive__pin">{words('bulk.archive.pinned')}</span>}
      {pin === undefined && links > 0 && (
        <span className="archive__linked">{words('bulk.archive.linked', { count: links })}</span>
      )}
    </>
  );
}
