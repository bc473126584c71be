import { type FileHandle, open, stat } from 'node:fs/promises';
import type { AudioFacts, AudioFailure, ByteSource } from '#shared/audio/audio-facts.ts';
import type { ReadOptions } from '#shared/audio/bytes/guarded-source.ts';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** A file that is read piece by piece. Whoever opened it closes it. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** Opens a file for reading. Folders, pipes and devices are `unreadable`: only a file has a size to rely on. */
export async function openByteSource(path: string): Promise<Result<FileSource, AudioFailure>> {
  try {
    const { size } = await regularFile(path);
    const handle = await open(path, 'r');
    return ok({
      size,
      read: (offset, length, into) => readPiece(handle, offset, length, into),
      close: () => handle.close(),
    });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** What the audio file at `path` is. Path in, plain data out: it runs in any thread or process. */
export async function inspectFile(path: string, options: ReadOptions = {}): Promise<Result<AudioFacts, AudioFailure>> {
  const opened = await openByteSource(path);
  if (!opened.ok) return opened;
  try {
    return await inspectAudio(opened.value, options);
  } finally {
    await opened.value.close();
  }
}

/** Looked at before it is opened: opening a pipe waits for a writer. */
async function regularFile(path: string): Promise<{ size: number }> {
  const stats = await stat(path);
  if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: stats.isDirectory() ? 'EISDIR' : 'ENXIO' });
  return stats;
}

async function readPiece(handle: FileHandle, offset: number, length: number, into?: Uint8Array): Promise<Uint8Array> {
  const target = into ?? new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(target, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return target.subarray(0, done);
}

function failureOf(error: unknown): AudioFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return { reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', detail: code };
}
