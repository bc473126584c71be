import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/result.ts';
import { type ForeignText, readForeign } from '#shared/text/foreign-encoding.ts';
import { decodeSource, type SourceText } from '#shared/text/source-text.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import { type FileFailure, failureOf } from './file-failure.ts';

/** A text as it is on the disk now. */
export interface SourceOnDisk {
  readonly source: SourceText;
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
}

/** The bytes are not UTF-8: the app would change what nobody edited, so it does not open them as text to edit. */
export interface NotUtf8 {
  /** What they most likely say, to be shown. */
  readonly foreign?: ForeignText;
  readonly reason: 'not-utf8';
  readonly path: string;
  readonly code: '';
  readonly hash: string;
}

/** No episode is larger; a file that is (a recording with a wrong name) would only exhaust the memory (bytes). */
const MOST_BYTES = 64 * 1024 * 1024;

/** SHA-256 in hex: how the app tells whether the disk still holds what it has read. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a text with the hash of its bytes; a symlink is followed. */
export async function readSource(
  path: string,
  files: FileCalls = systemFiles,
): Promise<Result<SourceOnDisk, FileFailure | NotUtf8>> {
  let bytes: Uint8Array;
  try {
    const info = await files.info(path);
    if (info.kind !== 'file') return fail({ reason: 'not-a-file', path, code: '' });
    if (info.bytes > MOST_BYTES) return fail({ reason: 'too-large', path, code: '' });
    bytes = await files.read(path, info.bytes);
  } catch (error) {
    return fail(failureOf(error, path));
  }
  const hash = hashOf(bytes);
  const source = decodeSource(bytes);
  if (source.ok) return ok({ source: source.value, hash });
  const foreign = readForeign(bytes);
  return fail({ reason: 'not-utf8', path, code: '', hash, ...(foreign === undefined ? {} : { foreign }) });
}
