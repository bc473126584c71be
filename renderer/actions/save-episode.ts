import { isUnsaved, saveFailed, saveStarted, saveSucceeded } from '#shared/document/episode-document.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, updateDocument } from '../store/documents-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { acknowledge, problemsToAsk } from './ask-before-save.ts';
import { replaceSummary } from './follow-show.ts';
import { goToProblem } from './go-to-problem.ts';
import { settleConflict } from './settle-conflict.ts';

/** Saves under way, so that two never overlap: the second waits and then sees what is left to save. */
const underWay = new Map<string, Promise<unknown>>();

/** Saves an episode, after asking about what the person would want to know first. True: it is on disk. */
export function saveEpisode(path: string): Promise<boolean> {
  return apartFromSaves(path, () => save(path));
}

/** Runs what must not overlap a save of an episode, such as giving its file another name. */
export async function apartFromSaves<T>(path: string, work: () => Promise<T>): Promise<T> {
  await underWay.get(path);
  const running = work();
  underWay.set(path, running);
  try {
    return await running;
  } finally {
    underWay.delete(path);
  }
}

async function save(path: string): Promise<boolean> {
  const document = documentAt(path);
  if (document === undefined) return false;
  if (document.standing.type === 'conflict') return settleConflict(path, write);
  if (!isUnsaved(document)) return true;
  // Without the folder nothing can be saved, and what is missing there is no problem of the episode.
  const problems = isLost() ? [] : await problemsToAsk(path);
  if (problems.length > 0) {
    const answer = await ask('problems', { path, problems });
    if (answer === 'first' && problems[0] !== undefined) goToProblem(path, problems[0]);
    if (answer !== 'save') return false;
    acknowledge(path, problems);
  }
  return write(path);
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
    replaceSummary(path, text);
    return true;
  }
  if (saved.error.reason === 'conflict') return settleConflict(path, write);
  updateDocument(path, (present) => saveFailed(present, saved.error));
  return false;
}
