import { type FileHandle, mkdir, open, realpath, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemFiles } from '../files/file-calls.ts';
import { codeOf, type FileFailure, failureOf } from '../files/file-failure.ts';
import { renameHeld, takeFreeName } from '../files/take-name.ts';
import { tempNameBeside } from '../files/temp-files.ts';
import type { JobControl } from '../worker/job-control.ts';

export interface CopyRequest {
  /** Absolute paths. Folders that the target needs are made. */
  readonly from: string;
  readonly to: string;
  /** The person said that another file of that name may go. */
  readonly replace: boolean;
}

type CopyFailure = FileFailure | { readonly reason: 'cancelled'; readonly path: string; readonly code: string };

const PIECE = 0x10_0000;

/**
 * Copies a sound whole or not at all: into a temporary file beside the target, flushed, then given its name. Another
 * file of that name is `exists` unless it may be replaced; one with the same bytes is as good as copied. Memory stays at
 * a MiB or two; cancelling leaves nothing behind.
 */
export async function copyAudio(request: CopyRequest, control: JobControl): Promise<Result<null, CopyFailure>> {
  const { from, to, replace } = request;
  const temp = tempNameBeside(to);
  try {
    await mkdir(dirname(to), { recursive: true });
    if (await isSameFile(from, to, control.signal)) return ok(null);
    const done = await copyBytes(from, temp, control);
    if (!done) return fail({ reason: 'cancelled', path: to, code: '' });
    if (replace) await renameHeld(systemFiles, temp, to);
    else await takeFreeName(systemFiles, temp, to);
    return ok(null);
  } catch (error) {
    return fail(failureOf(error, to));
  } finally {
    await unlink(temp).catch(() => undefined);
  }
}

/** False: cancelled. */
async function copyBytes(from: string, temp: string, control: JobControl): Promise<boolean> {
  const source = await open(from, 'r');
  try {
    const target = await open(temp, 'wx');
    try {
      const isWhole = await pour(source, target, control);
      if (isWhole) await target.sync();
      return isWhole;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function pour(source: FileHandle, target: FileHandle, { signal, onProgress }: JobControl): Promise<boolean> {
  const { size } = await source.stat();
  const buffer = new Uint8Array(PIECE);
  let copied = 0;
  for (;;) {
    if (signal.aborted) return false;
    const { bytesRead } = await source.read(buffer, 0, PIECE, copied);
    if (bytesRead === 0) return true;
    await writeAll(target, buffer.subarray(0, bytesRead));
    copied += bytesRead;
    onProgress(copied, size);
  }
}

async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await target.write(bytes, written)).bytesWritten;
}

/** Whether the target is the file itself, or another with the same bytes. */
async function isSameFile(from: string, to: string, signal: AbortSignal): Promise<boolean> {
  const there = await open(to, 'r').catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (there === undefined) return false;
  try {
    return (await realpath(from)) === (await realpath(to)) || (await hasSameBytes(from, there, signal));
  } finally {
    await there.close();
  }
}

async function hasSameBytes(from: string, there: FileHandle, signal: AbortSignal): Promise<boolean> {
  const source = await open(from, 'r');
  try {
    const { size } = await there.stat();
    if (size !== (await source.stat()).size) return false;
    const left = Buffer.alloc(PIECE);
    const right = Buffer.alloc(PIECE);
    for (let at = 0; at < size; at += PIECE) {
      if (signal.aborted) return false;
      const a = await source.read(left, 0, PIECE, at);
      const b = await there.read(right, 0, PIECE, at);
      if (!left.subarray(0, a.bytesRead).equals(right.subarray(0, b.bytesRead))) return false;
    }
    return true;
  } finally {
    await source.close();
  }
}
