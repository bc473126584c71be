import { newDocument } from '#shared/document/episode-document.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { type ModelEpisode, proposeEpisode } from '#shared/show/new-episode.ts';
import { request } from '../bridge.ts';
import { focusRole } from '../form/focus-role.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';

/** How many of the latest episodes a new one is learned from. */
const likeness = 5;

/** "New episode": an unsaved one, filled in as the show's own episodes foretell. Its first save writes the file. */
export async function newEpisode(): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const latest = opened.episodes.filter(
    (episode) => episode.status === 'published' && episode.unreadable === undefined,
  );
  const read = await Promise.all(latest.slice(0, likeness).map((summary) => modelOf(opened.id, summary)));
  const models = read.filter((model) => model !== undefined);
  const taken = [...opened.episodes.map((episode) => episode.path), ...useDocuments.getState().tabs];
  const { path, text } = proposeEpisode({
    show: opened.show,
    episodes: opened.episodes,
    models,
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

async function modelOf(show: string, summary: EpisodeSummary): Promise<ModelEpisode | undefined> {
  const read = await request('episode:read', { show, path: summary.path });
  return read.ok ? { summary, text: read.value.text } : undefined;
}
