import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTurn } from '#shared/in-turn.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { encodeSource, type SourceText } from '#shared/text/source-text.ts';
import { beginAtomicWrite } from './atomic-write.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import { codeOf, type FileFailure } from './file-failure.ts';
import type { KeepCopy } from './in-place-write.ts';
import { keepCopiesIn } from './kept-copies.ts';
import { hashOf, readSource, type SourceOnDisk } from './read-source.ts';
import type { Replaced } from './replace-file.ts';
import type { WriteTarget } from './write-target.ts';

export interface SaveRequest {
  readonly path: string;
  readonly source: SourceText;
  /** Hash of the bytes that the edit began from, as `readSource` gave it; 'new' for a file that must not exist yet. */
  readonly expectedHash: string | 'new';
}

/** The same for bytes that are known already. */
interface BytesRequest extends Omit<SaveRequest, 'source'> {
  readonly bytes: Uint8Array;
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
  /**
   * With it the save answers as soon as the file has its bytes, and this is told the moment at which its name survives a
   * power cut too (never a rejection): until then the caller holds the text elsewhere.
   */
  readonly behind?: (durable: Promise<void>) => void;
  /** For files that can only be written in place; in a folder below the person's home when absent. */
  readonly keepCopy?: KeepCopy;
}

/** Where the command line keeps copies; the app gives a folder of its own data. */
const ownFolder = () => join(homedir(), '.cache', 'episode-editor', 'copies');

/** One save of a file at a time in this process, whoever asks: in the order asked by name, and one by one by file. */
const byName = inTurn();
const byFile = inTurn();

/** What the disk holds now, for the person to compare; a file that can't be read is a failure. */
async function foreignOn(path: string, files: FileCalls): Promise<Result<Foreign, FileFailure>> {
  const read = await readSource(path, files);
  if (read.ok) return ok({ kind: 'text', ...read.value });
  if (read.error.reason === 'not-utf8') return ok({ kind: 'not-utf8', hash: read.error.hash });
  return read.error.reason === 'missing' ? ok({ kind: 'missing' }) : fail(read.error);
}

/** The hash of what stands at the target's place now; 'new' for nothing. */
async function hashAt({ path, info }: WriteTarget, files: FileCalls): Promise<string | 'new'> {
  try {
    return hashOf(await files.read(path, info?.bytes ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'new';
    throw error;
  }
}

async function saveNow(
  { path, bytes, expectedHash }: BytesRequest,
  { files = systemFiles, keepCopy = keepCopiesIn(ownFolder(), files) }: SaveOptions,
): Promise<Result<Saved & Replaced, FileFailure | SaveConflict>> {
  const hash = hashOf(bytes);
  const lastLook = async (target: WriteTarget) => (await hashAt(target, files)) === expectedHash;
  const create = expectedHash === 'new';
  const written = await beginAtomicWrite(path, bytes, { files, keepCopy, create, lastLook });
  if (written.ok) return ok({ hash, ...written.value });
  if (written.error.reason !== 'changed' && written.error.reason !== 'exists') return fail(written.error);
  const disk = await foreignOn(path, files);
  if (!disk.ok) return disk;
  // The same words came there by another way (a sync client, a second window): they are saved.
  if (disk.value.kind !== 'missing' && disk.value.hash === hash) return ok({ hash, durable: Promise.resolve() });
  return fail({ reason: 'conflict', path, disk: disk.value });
}

/**
 * Writes a text over the file that it was read from, whole or not at all. The disk is compared by content at the last
 * moment: what someone else wrote there is handed back as a conflict, never replaced. Saves of one file wait for each
 * other. To put a deleted file back, save it as 'new'.
 */
export async function saveFile(
  { source, ...request }: SaveRequest,
  options: SaveOptions = {},
): Promise<Result<Saved, FileFailure | SaveConflict>> {
  return saveBytes({ ...request, bytes: encodeSource(source) }, options);
}

/** `saveFile` for bytes: what was kept is put back as it was, whatever it says. */
export async function saveBytes(
  request: BytesRequest,
  options: SaveOptions = {},
): Promise<Result<Saved, FileFailure | SaveConflict>> {
  const { files = systemFiles, behind } = options;
  const name = resolve(request.path);
  return byName(name, async () => {
    const file = await files.realpath(name).catch(() => name);
    return new Promise((answer, refuse) => {
      const turn = byFile(file, async () => {
        const saved = await saveNow(request, options);
        const told = saved.ok ? ok({ hash: saved.value.hash }) : saved;
        if (saved.ok && behind !== undefined) {
          behind(saved.value.durable);
          answer(told);
        }
        // The next save of the file waits in any case.
        if (saved.ok) await saved.value.durable;
        answer(told);
      });
      turn.catch(refuse);
    });
  });
}
