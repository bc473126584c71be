import { create } from 'zustand';
import type { Failure } from '#shared/ipc/answers.ts';
import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

/** The show in the window: being read, open, or why it is not. */
export type ShowState =
  | { readonly type: 'loading' }
  | { readonly type: 'open'; readonly opened: OpenedShow; readonly lost?: Failure }
  | { readonly type: 'failed'; readonly failure: Failure };

interface ShowStore {
  readonly state: ShowState;
  /** What is typed into the search field of the list. */
  readonly search: string;
  readonly view: 'all' | 'scheduled' | 'drafts' | 'attention' | 'archive';
  /** Episodes that are marked in the list, by path: what its menu and its commands are about. */
  readonly chosen: ReadonlySet<string>;
}

export const useShow = create<ShowStore>(() => ({
  state: { type: 'loading' },
  search: '',
  view: 'all',
  chosen: new Set(),
}));

/** The open show, or undefined. */
export function currentShow(): OpenedShow | undefined {
  const { state } = useShow.getState();
  return state.type === 'open' ? state.opened : undefined;
}

/** What an episode is called: its title, else its file. */
export function episodeTitle(path: string): string {
  return titleAt(path)(useShow.getState()) || path;
}

/** The title of an episode of the open show, for a row of a long list: it looks through no other episode. */
export const titleAt =
  (path: string) =>
  ({ state }: ShowStore): string | undefined =>
    state.type === 'open' ? titlesOf(state.opened.episodes).get(path) : undefined;

const titles = new WeakMap<OpenedShow['episodes'], ReadonlyMap<string, string>>();

function titlesOf(episodes: OpenedShow['episodes']): ReadonlyMap<string, string> {
  const known = titles.get(episodes) ?? new Map(episodes.flatMap(namesOf));
  titles.set(episodes, known);
  return known;
}

/** The data file that has an episode's keys goes by its title too. */
function namesOf({ path, title, sidecar }: EpisodeSummary): readonly (readonly [string, string])[] {
  return sidecar === undefined
    ? [[path, title]]
    : [
        [path, title],
        [sidecar, title],
      ];
}
