import { newDocument } from '#shared/document/episode-document.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import {
  type ModelEpisode,
  modelsWanted,
  proposeEpisode,
  seriesToChoose,
} from '#shared/show/new-episode/propose-episode.ts';
import type { Series } from '#shared/show/new-episode/series.ts';
import { request } from '../bridge.ts';
import { focusRole } from '../form/focus-role.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';

interface Begun {
  readonly path: string;
  readonly text: string;
}

/** "New episode": an unsaved one, filled in as the show's own episodes foretell. Its first save writes the file. */
export async function newEpisode(chosen?: Series): Promise<void> {
  await openNew((foretold) => foretold, chosen);
}

/** Opens an unsaved episode that is made of what the show's episodes foretell. */
export async function openNew(make: (foretold: Begun) => Begun, chosen?: Series): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const { show, episodes } = opened;
  const now = Date.now();
  const series = chosen ?? seriesToChoose(episodes, now, show)[0];
  const members = series?.members ?? [];
  const read = await Promise.all(members.slice(0, modelsWanted).map((summary) => modelOf(opened.id, summary)));
  const models = read.filter((model) => model !== undefined);
  const taken = [...episodes.map((episode) => episode.path), ...useDocuments.getState().tabs];
  const { path, text } = make(proposeEpisode({ show, episodes, models, members, taken, now }));
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
