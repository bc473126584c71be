import { defaultList, type ListSettings } from '#shared/settings/settings.ts';
import { changeSettings } from '../actions/settings.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';

/** How the open show's list is sorted and grouped, and its saved searches. */
export function useListSettings(): ListSettings {
  const root = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.root : ''));
  return useInterface((store) => store.settings.lists[root]) ?? defaultList;
}

/** Changes them for the open show, and keeps them for the next start. */
export function changeList(change: Partial<ListSettings>): void {
  const root = currentShow()?.show.root;
  if (root === undefined) return;
  const { lists } = useInterface.getState().settings;
  changeSettings({ lists: { ...lists, [root]: { ...(lists[root] ?? defaultList), ...change } } });
}

/** Keeps a search beside the views, or takes it away again. */
export function toggleSearch(search: string, searches: readonly string[]): void {
  const name = search.trim().slice(0, 200);
  if (name === '') return;
  changeList({
    searches: searches.includes(name) ? searches.filter((other) => other !== name) : [...searches, name].slice(-30),
  });
}
