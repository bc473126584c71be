import { newDocument } from '#shared/document/episode-document.ts';
import { request } from '../bridge.ts';
import { focusRole } from '../form/focus-role.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';

/** An unsaved episode with the same text, under a name beside the first one's; its first save writes the file. */
export async function duplicateEpisode(path: string): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const present = documentAt(path);
  const read = present === undefined ? await request('episode:read', { show: opened.id, path }) : undefined;
  if (read !== undefined && !read.ok) return notify('error', failureWords(read.error));
  const text = present?.text ?? read?.value.text ?? '';
  const taken = new Set([...opened.episodes.map((episode) => episode.path), ...useDocuments.getState().tabs]);
  const copy = freeName(path, taken);
  useDocuments.setState((state) => ({
    documents: { ...state.documents, [copy]: newDocument(copy, text) },
    tabs: [...state.tabs, copy],
    active: copy,
  }));
  focusRole('title');
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf('.');
  const name = (count: number) => `${path.slice(0, dot)}-copy${count === 1 ? '' : count}${path.slice(dot)}`;
  let count = 1;
  while (taken.has(name(count))) count++;
  return name(count);
}
