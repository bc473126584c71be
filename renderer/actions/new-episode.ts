import { newDocument } from '#shared/document/episode-document.ts';
import { proposeEpisode } from '#shared/show/new-episode.ts';
import { request } from '../bridge.ts';
import { focusRole } from '../form/focus-role.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';

/** "New episode": an unsaved one, filled in as the show's own episodes foretell. Its first save writes the file. */
export async function newEpisode(): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const model = opened.episodes.find((episode) => episode.status === 'published' && episode.unreadable === undefined);
  const read = model === undefined ? undefined : await request('episode:read', { show: opened.id, path: model.path });
  const taken = [...opened.episodes.map((episode) => episode.path), ...useDocuments.getState().tabs];
  const { path, text } = proposeEpisode({
    show: opened.show,
    episodes: opened.episodes,
    ...(model !== undefined && read?.ok ? { model: { summary: model, text: read.value.text } } : {}),
    taken,
    now: Date.now(),
  });
  useDocuments.setState((state) => ({
    documents: { ...state.documents, [path]: newDocument(path, text) },
    tabs: [...state.tabs, path],
    active: path,
  }));
  focusRole('title');
}
