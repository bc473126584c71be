import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { writeFileAtomic } from '#host/files/atomic-write.ts';
import type { FileCalls } from '#host/files/file-calls.ts';
import { type FileFailure, failureOf } from '#host/files/file-failure.ts';
import type { KeepCopy } from '#host/files/in-place-write.ts';
import { hashOf, type NotUtf8, readSource } from '#host/files/read-source.ts';
import { type SaveConflict, saveFile } from '#host/files/save-file.ts';
import type { Answers, EpisodeOnDisk, Failure } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { encodeSource } from '#shared/text/source-text.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { PendingFlushes } from '../shows/pending-flushes.ts';
import type { ShowDisks } from '../shows/show-disks.ts';
import { type HistoryPorts, keepVersion } from './history-requests.ts';

export interface EpisodePorts extends HistoryPorts {
  /** Told before a file is written with bytes of this hash: the watcher's echo of it is no foreign change. */
  readonly ownWrite: (path: string, hash: string) => void;
  readonly disks: ShowDisks;
  /** The file system; the real one when absent. */
  readonly files?: FileCalls;
  /** Where the earlier text goes while a file can only be written in place. */
  readonly keepCopy: KeepCopy;
  readonly flushes: PendingFlushes;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
}

/** An episode's text as on disk. */
export async function readEpisode(
  ports: EpisodePorts,
  { show, path }: Request<'episode:read'>,
): Promise<Result<EpisodeOnDisk, Failure>> {
  const file = await ports.shows.resolve(show, path);
  if (file === undefined) return fail(await whyNowhere(ports, show, path));
  const read = await readSource(file);
  if (!read.ok) return fail(failureToRead(read.error, path));
  const { source, hash } = read.value;
  return ok({ text: source.text, bom: source.bom, hash });
}

function failureToRead(error: FileFailure | NotUtf8, path: string): Failure {
  const { reason } = error;
  if (!('foreign' in error) || error.foreign === undefined) return { reason, path, detail: error.code };
  return { reason, path, foreign: { ...error.foreign, hash: error.hash } };
}

/**
 * The file that an episode is saved to. For one that has no file yet the folders are made that its name asks for. Nothing
 * is written where the show's disk was: a folder of its name would hide the show when it comes back.
 */
async function placeFor(
  ports: EpisodePorts,
  { show, path, expectedHash }: Request<'episode:save'>,
): Promise<Result<string, Failure>> {
  const root = ports.shows.rootOf(show);
  if (root === undefined || !(await ports.disks.isThere(root))) return fail(await whyNowhere(ports, show, path));
  const file = await ports.shows.resolve(show, path);
  if (file !== undefined) return ok(file);
  const newFile = expectedHash === null ? await ports.shows.resolveNew(show, path) : undefined;
  if (newFile === undefined) return fail(await whyNowhere(ports, show, path));
  try {
    await mkdir(dirname(newFile), { recursive: true });
    return ok(newFile);
  } catch (error) {
    const { reason, code } = failureOf(error, path);
    return fail({ reason, path, detail: code });
  }
}

/** Why a path leads to no file: its show's folder is gone, a folder on the way is, or it leads out of the show. */
async function whyNowhere(ports: EpisodePorts, show: string, path: string): Promise<Failure> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return { reason: 'refused' };
  if (!(await ports.disks.isThere(root))) return { reason: 'folder-missing', path: root };
  return { reason: (await ports.shows.resolveNew(show, path)) === undefined ? 'outside-show' : 'missing', path };
}

/** Writes an episode, where the disk still holds what the text is an edit of. */
export async function saveEpisode(
  ports: EpisodePorts,
  request: Request<'episode:save'>,
): Promise<Answers['episode:save']> {
  const place = await placeFor(ports, request);
  if (!place.ok) return place;
  const file = place.value;
  const source = { text: request.text, bom: request.bom };
  ports.ownWrite(file, hashOf(encodeSource(source)));
  const saved = await saveFile(
    { path: file, source, expectedHash: request.expectedHash ?? 'new' },
    {
      keepCopy: ports.keepCopy,
      behind: (durable) => ports.flushes.note(file, durable),
      ...(ports.files === undefined ? {} : { files: ports.files }),
    },
  );
  if (!saved.ok) return fail({ reason: saved.error.reason, path: request.path, detail: detailOf(saved.error) });
  // Behind the save, which nobody should wait longer for: the text is in its file.
  keepVersion(ports, { ...request, kind: 'saved' });
  return ok({ hash: saved.value.hash });
}

/** "Save a copy…": the way out where the episode's own file or folder cannot be written. */
export async function saveCopy(
  ports: EpisodePorts,
  request: Request<'episode:saveCopy'>,
): Promise<Answers['episode:saveCopy']> {
  const options = { title: ports.words()('app.dialog.saveCopy'), defaultPath: request.suggestedName };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (choice.canceled || choice.filePath === '') return ok(null);
  const written = await writeFileAtomic(choice.filePath, encodeSource({ text: request.text, bom: request.bom }));
  return written.ok ? ok(choice.filePath) : fail({ reason: written.error.reason, path: choice.filePath });
}

/** The system's own code for the log and the words; the folder where copies of a torn file lie. */
function detailOf(error: FileFailure | SaveConflict): string {
  if ('folder' in error && typeof error.folder === 'string') return error.folder;
  return 'code' in error ? error.code : '';
}
