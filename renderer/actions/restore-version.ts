import { isUnsaved, newDocument } from '#shared/document/episode-document.ts';
import type { EpisodeOnDisk } from '#shared/ipc/answers.ts';
import { replaceText } from '../notes/sessions.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { keepOpenText } from './keep-version.ts';
import { openEpisode } from './open-episode.ts';

/** Puts an earlier text into the window as one step that undo takes back; the file is not touched. */
export async function restoreVersion(path: string, version: EpisodeOnDisk, when: string): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const isThere = documentAt(path) !== undefined || opened.episodes.some((episode) => episode.path === path);
  if (isThere) {
    await openEpisode(path);
    const present = documentAt(path);
    if (present === undefined) return;
    if (isUnsaved(present) && !(await keepOpenText(path, 'before-restore'))) return;
    replaceText(path, version.text);
  } else {
    // Given up before it had a file, or deleted since: it is a new episode again, and the first save writes it.
    useDocuments.setState((state) => ({
      documents: { ...state.documents, [path]: newDocument(path, version.text) },
      tabs: [...state.tabs.filter((tab) => tab !== path), path],
      active: path,
    }));
  }
  notify('info', currentWords()('keeping.history.restored', { when }));
}
