import { isUnsaved } from '#shared/document/episode-document.ts';
import { editingPauseMs, type VersionKind } from '#shared/history/kept-version.ts';
import type { EpisodeOnDisk } from '#shared/ipc/answers.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';

/** Keeps a text in its episode's history. False: it could not be kept, which has been said. */
export async function keepVersion(
  path: string,
  { text, bom }: Pick<EpisodeOnDisk, 'text' | 'bom'>,
  kind: VersionKind,
): Promise<boolean> {
  const show = currentShow()?.id;
  if (show === undefined) return false;
  const kept = await request('history:keep', { show, path, text, bom, kind });
  if (!kept.ok) notify('error', failureWords(kept.error));
  return kept.ok;
}

/** Keeps the text of an open episode as it is in the window. */
export async function keepOpenText(path: string, kind: VersionKind): Promise<boolean> {
  for (;;) {
    const document = documentAt(path);
    if (document === undefined) return true;
    if (!(await keepVersion(path, document, kind))) return false;
    // What was typed meanwhile is about to give way too.
    if (documentAt(path)?.text === document.text) return true;
  }
}

/** What is given up goes into the history first; where it cannot, only on the person's second word. */
export async function keepGivenUp(paths: readonly string[]): Promise<boolean> {
  const kept = await Promise.all(paths.map((path) => keepOpenText(path, 'discarded')));
  const lost = paths.filter((_, index) => !kept[index]);
  return lost.length === 0 || (await ask('not-kept', { paths: lost })) === 'close';
}

/** Texts on the disk that the history holds since they began to be edited, by show and path. */
const begun = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Watches the documents: keeps what editing begins with, and what it has come to every few minutes. */
export function keepHistory(): void {
  useDocuments.subscribe(({ documents }, before) => {
    if (documents === before.documents) return;
    for (const document of Object.values(documents)) {
      if (document === before.documents[document.path] || !isUnsaved(document)) continue;
      const { path, disk } = document;
      const place = `${currentShow()?.id}\0${path}`;
      if (disk !== null && begun.get(place) !== disk.hash) {
        begun.set(place, disk.hash);
        keepVersion(path, disk, 'opened');
      }
      if (!timers.has(path))
        timers.set(
          path,
          setTimeout(() => keepWork(path), editingPauseMs),
        );
    }
  });
}

function keepWork(path: string): void {
  timers.delete(path);
  const document = documentAt(path);
  if (document !== undefined && isUnsaved(document)) keepVersion(path, document, 'editing');
}
