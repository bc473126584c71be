import { type EpisodeDocument, isUnsaved } from '#shared/document/episode-document.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';

/** How long after the first unwritten key the journal has it, in ms. The promise is one second. */
const delayMs = 400;

/** Versions that the journal holds, by path. */
const written = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let failing = false;

/** Watches the documents and keeps their unsaved text in the journal. */
export function keepJournal(): void {
  useDocuments.subscribe((state, before) => {
    if (state.documents === before.documents) return;
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      writeJournal();
    }, delayMs);
  });
}

/** Brings the journal up to date; false where unsaved text could not be written. */
export async function writeJournal(): Promise<boolean> {
  const results = await Promise.all(Object.values(useDocuments.getState().documents).map(writeOne));
  return results.every(Boolean);
}

async function writeOne(document: EpisodeDocument): Promise<boolean> {
  const opened = currentShow();
  if (opened === undefined) return true;
  if (!isUnsaved(document)) {
    if (written.has(document.path)) dropFromJournal(document.path);
    return true;
  }
  if (written.get(document.path) === document.version) return true;
  const { path, text, bom, disk, version } = document;
  const result = await request('journal:write', { show: opened.id, path, text, bom, baseHash: disk?.hash ?? null });
  if (result.ok) written.set(path, version);
  // Said once, not at every key: the text itself is still in the window.
  else if (!failing) notify('error', failureWords(result.error));
  failing = !result.ok;
  return result.ok;
}

/** Resolves when the journal holds nothing of the episode any more. */
export async function dropFromJournal(path: string): Promise<void> {
  const root = currentShow()?.show.root;
  written.delete(path);
  if (root !== undefined) await request('journal:drop', { root, path });
}
