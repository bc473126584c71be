import { isUnsaved } from '#shared/document/episode-document.ts';
import { listen, request } from '../bridge.ts';
import { soon } from '../soon.ts';
import { ask, isDialogOpen } from '../store/dialogs-store.ts';
import { useDocuments } from '../store/documents-store.ts';
import { dropFromJournal, writeJournal } from './journal.ts';
import { keepGivenUp } from './keep-version.ts';
import { saveEpisode } from './save-episode.ts';

export function unsavedPaths(): readonly string[] {
  const { documents } = useDocuments.getState();
  return Object.values(documents)
    .filter(isUnsaved)
    .map((document) => document.path);
}

/**
 * Asks about all unsaved text; true when it is saved or given up, and the journal has heard of it: what was saved a
 * moment ago must not be offered at the next start.
 */
export async function askAboutUnsaved(): Promise<boolean> {
  const isSettled = await settleUnsaved();
  // A disk that does not answer holds no closing up: nothing of this is needed any more.
  if (isSettled) await soon(writeJournal(), 2000);
  return isSettled;
}

async function settleUnsaved(): Promise<boolean> {
  const paths = unsavedPaths();
  if (paths.length === 0) return true;
  const answer = await ask('unsaved', { paths });
  if (answer === 'cancel') return false;
  if (answer === 'discard') {
    if (!(await keepGivenUp(paths))) return false;
    await Promise.all(paths.map(dropFromJournal));
    return true;
  }
  for (const path of paths) if (!(await saveEpisode(path))) return false;
  return true;
}

/** The window is about to close: nothing unsaved goes without a word. */
export function answerClosing(): () => void {
  return listen('window:closing', async () => {
    if (isDialogOpen('unsaved')) return;
    request('window:close', { proceed: await askAboutUnsaved() });
  });
}
