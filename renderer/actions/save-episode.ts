import {
  type EpisodeDocument,
  isUnsaved,
  saveFailed,
  saveStarted,
  saveSucceeded,
} from '#shared/document/episode-document.ts';
import { inTurn } from '#shared/in-turn.ts';
import { request } from '../bridge.ts';
import { documentAt, updateDocument } from '../store/documents-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { forgetDecided, isSaveWanted } from './ask-before-save.ts';
import { replaceSummary } from './follow-show.ts';
import { settleConflict } from './settle-conflict.ts';

const byPath = inTurn();
/** The save of each episode that was asked for last, and what it was to save. */
const saves = new Map<string, { readonly of: EpisodeDocument | undefined; readonly saved: Promise<boolean> }>();

/**
 * Saves an episode, after asking about what the person would want to know first. True: it is on disk. Asked for again
 * while the very same text is on its way (a key that is held down), it is that save.
 */
export function saveEpisode(path: string): Promise<boolean> {
  const document = documentAt(path);
  const present = saves.get(path);
  const isSame = present?.of?.version === document?.version && present?.of?.text === document?.text;
  if (present !== undefined && isSame) return present.saved;
  const saved = apartFromSaves(path, () => save(path));
  const entry = { of: document, saved };
  saves.set(path, entry);
  const forget = () => {
    if (saves.get(path) === entry) saves.delete(path);
  };
  saved.then(forget, forget);
  return saved;
}

/**
 * Runs what must not overlap a save of an episode, such as giving its file another name: one after the other, in the
 * order in which they were asked for. A save that waited sees what is left to save then.
 */
export function apartFromSaves<T>(path: string, work: () => Promise<T>): Promise<T> {
  return byPath(path, work);
}

async function save(path: string): Promise<boolean> {
  const document = documentAt(path);
  if (document === undefined) return false;
  if (document.standing.type === 'conflict') return settleConflict(path, write);
  if (!isUnsaved(document)) return true;
  // Without the folder nothing can be saved, and what is missing there is no problem of the episode.
  return isLost() || (await isSaveWanted(path)) ? write(path) : false;
}

function isLost(): boolean {
  const { state } = useShow.getState();
  return state.type === 'open' && state.lost !== undefined;
}

async function write(path: string): Promise<boolean> {
  const opened = currentShow();
  const document = documentAt(path);
  if (opened === undefined || document === undefined) return false;
  const { text, bom, disk, standing } = document;
  updateDocument(path, saveStarted);
  // A file that was deleted outside is written as a new one.
  const expectedHash = standing.type === 'orphan' ? null : (disk?.hash ?? null);
  const saved = await request('episode:save', { show: opened.id, path, text, bom, expectedHash });
  if (saved.ok) {
    updateDocument(path, (present) => saveSucceeded(present, { text, bom, hash: saved.value.hash }));
    forgetDecided(path);
    replaceSummary(path, text);
    return true;
  }
  if (saved.error.reason === 'conflict') return settleConflict(path, write);
  updateDocument(path, (present) => saveFailed(present, saved.error));
  return false;
}
