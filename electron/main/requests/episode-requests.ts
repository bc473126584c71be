import { type BrowserWindow, dialog } from 'electron';
import { writeFileAtomic } from '#host/files/atomic-write.ts';
import type { FileFailure } from '#host/files/file-failure.ts';
import type { KeepCopy } from '#host/files/in-place-write.ts';
import { type NotUtf8, readSource } from '#host/files/read-source.ts';
import { type SaveConflict, saveFile } from '#host/files/save-file.ts';
import type { Answers, EpisodeOnDisk, Failure } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { encodeSource } from '#shared/text/source-text.ts';
import type { Translator } from '#shared/words/translator.ts';
import { type HistoryPorts, keepVersion } from './history-requests.ts';

export interface EpisodePorts extends HistoryPorts {
  /** Told before a file is written: the watcher's echo of it is no foreign change. */
  readonly ownWrite: (path: string) => void;
  /** Where the earlier text goes while a file can only be written in place. */
  readonly keepCopy: KeepCopy;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
}

const outside = (path: string): Failure => ({ reason: 'outside-show', path });

/** An episode's text as on disk. */
export async function readEpisode(
  ports: EpisodePorts,
  { show, path }: Request<'episode:read'>,
): Promise<Result<EpisodeOnDisk, Failure>> {
  const file = await ports.shows.resolve(show, path);
  if (file === undefined) return fail(outside(path));
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

/** Writes an episode, where the disk still holds what the text is an edit of. */
export async function saveEpisode(
  ports: EpisodePorts,
  request: Request<'episode:save'>,
): Promise<Answers['episode:save']> {
  const file = await ports.shows.resolve(request.show, request.path);
  if (file === undefined) return fail(outside(request.path));
  const source = { text: request.text, bom: request.bom };
  ports.ownWrite(file);
  const saved = await saveFile(
    { path: file, source, expectedHash: request.expectedHash ?? 'new' },
    { keepCopy: ports.keepCopy },
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
