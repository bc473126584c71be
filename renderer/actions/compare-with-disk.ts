import { diskFound, type EpisodeDocument, hasOwnWords } from '#shared/document/episode-document.ts';
import type { Answer } from '#shared/ipc/answers.ts';
import { request } from '../bridge.ts';
import { followDisk } from '../notes/sessions.ts';
import { documentAt, updateDocument, useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import type { Followed } from './tell-followed.ts';

/**
 * Compares an open episode with its file: follows the disk where nothing would be lost, and gives what was shown
 * before; notes a conflict where something would.
 */
export async function compareWithDisk(path: string): Promise<Followed | undefined> {
  const found = await readSettled(path);
  if (found === undefined) return undefined;
  const { document, disk, read } = found;
  if (!read.ok) {
    if (read.error.reason === 'missing') updateDocument(path, (present) => diskFound(present, null));
    return undefined;
  }
  if (hasOwnWords(document) || read.value.hash === disk.hash) {
    updateDocument(path, (present) => diskFound(present, read.value));
    return undefined;
  }
  followDisk(path, read.value);
  return { path, before: disk };
}

interface Found {
  readonly document: EpisodeDocument;
  /** What the document knew of its file before the reading and after it. */
  readonly disk: NonNullable<EpisodeDocument['disk']>;
  readonly read: Answer<'episode:read'>;
}

/**
 * What is in an episode's file, by a reading that no save of the window overlapped: one that began before a save and
 * ended after it would bring back in the window what the save has just replaced. Undefined: it has no file, or is not
 * open any more.
 */
async function readSettled(path: string): Promise<Found | undefined> {
  for (;;) {
    await writingEnded(path);
    const opened = currentShow();
    const disk = documentAt(path)?.disk;
    if (opened === undefined || disk == null) return undefined;
    const read = await request('episode:read', { show: opened.id, path });
    const document = documentAt(path);
    if (currentShow()?.id !== opened.id || document?.disk == null) return undefined;
    if (document.disk === disk && document.standing.type !== 'saving') return { document, disk, read };
  }
}

/** Resolves when the episode's text is not on its way to the disk. */
function writingEnded(path: string): Promise<void> {
  const isWriting = () => documentAt(path)?.standing.type === 'saving';
  if (!isWriting()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useDocuments.subscribe(() => {
      if (isWriting()) return;
      stop();
      resolve();
    });
  });
}
