import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { encodeSource, type SourceText } from '#shared/text/source-text.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import type { FileFailure } from './file-failure.ts';
import type { KeepCopy } from './in-place-write.ts';
import { inTurn } from './in-turn.ts';
import { keepCopiesIn } from './kept-copies.ts';
import { hashOf, type NotUtf8, readSource, type SourceOnDisk } from './read-source.ts';

export interface SaveRequest {
  readonly path: string;
  readonly source: SourceText;
  /** Hash of the bytes that the edit began from, as `readSource` gave it; 'new' for a file that must not exist yet. */
  readonly expectedHash: string | 'new';
}

/** What the disk holds in place of what the edit began from. */
export type Foreign =
  | ({ readonly kind: 'text' } & SourceOnDisk)
  | { readonly kind: 'not-utf8'; readonly hash: string }
  | { readonly kind: 'missing' };

/** Someone else has changed the file: nothing was written. */
export interface SaveConflict {
  readonly reason: 'conflict';
  readonly path: string;
  readonly disk: Foreign;
}

export interface Saved {
  /** Hash of the bytes that the disk holds now. */
  readonly hash: string;
}

export interface SaveOptions {
  readonly files?: FileCalls;
  /** For files that can only be written in place; below the system's temporary folder when absent. */
  readonly keepCopy?: KeepCopy;
}

/** One save of a file at a time in this process, whoever asks: in the order asked by name, and one by one by file. */
const byName = inTurn();
const byFile = inTurn();

function foreignOf(read: Result<SourceOnDisk, FileFailure | NotUtf8>): Result<Foreign, FileFailure> {
  if (read.ok) return ok({ kind: 'text', ...read.value });
  if (read.error.reason === 'not-utf8') return ok({ kind: 'not-utf8', hash: read.error.hash });
  return read.error.reason === 'missing' ? ok({ kind: 'missing' }) : fail(read.error);
}

function hashOn(disk: Foreign): string | 'new' {
  return disk.kind === 'missing' ? 'new' : disk.hash;
}

async function saveNow(
  { path, source, expectedHash }: SaveRequest,
  { files = systemFiles, keepCopy = keepCopiesIn(join(tmpdir(), 'episode-editor-copies'), files) }: SaveOptions,
): Promise<Result<Saved, FileFailure | SaveConflict>> {
  const bytes = encodeSource(source);
  const hash = hashOf(bytes);
  const readDisk = async () => foreignOf(await readSource(path, files));
  const before = await readDisk();
  if (!before.ok) return before;
  const found = hashOn(before.value);
  if (found === hash) return ok({ hash });
  if (found !== expectedHash) return fail({ reason: 'conflict', path, disk: before.value });

  let trouble: FileFailure | undefined;
  const written = await writeFileAtomic(path, bytes, {
    files,
    keepCopy,
    create: expectedHash === 'new',
    stillExpected: async () => {
      const now = await readDisk();
      trouble = now.ok ? undefined : now.error;
      return now.ok && hashOn(now.value) === expectedHash;
    },
  });
  if (written.ok) return ok({ hash });
  if (trouble) return fail(trouble);
  if (written.error.reason !== 'changed' && written.error.reason !== 'exists') return fail(written.error);
  const after = await readDisk();
  return after.ok ? fail({ reason: 'conflict', path, disk: after.value }) : after;
}

/**
 * Writes a text over the file that it was read from, whole or not at all. The disk is compared by content first, and
 * once more at the last moment: what someone else wrote there is handed back as a conflict, never replaced. Saves of
 * one file wait for each other. To put a deleted file back, save it as 'new'.
 */
export async function saveFile(
  request: SaveRequest,
  options: SaveOptions = {},
): Promise<Result<Saved, FileFailure | SaveConflict>> {
  const { files = systemFiles } = options;
  const name = resolve(request.path);
  return byName(name, async () => {
    const file = await files.realpath(name).catch(() => name);
    return byFile(file, () => saveNow(request, options));
  });
}
