import { fail, ok, type Result } from '#shared/result.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';
import { type KeepCopy, writeInPlace } from './in-place-write.ts';
import { type Replaced, ReplaceError, replaceFile } from './replace-file.ts';
import { type WriteTarget, writeTarget } from './write-target.ts';

export type { FileFailure } from './file-failure.ts';

export interface AtomicWriteOptions {
  /** The file system; the real one when absent. */
  readonly files?: FileCalls;
  /** Keeps a copy outside the file before it is written in place; without it nothing is written in place. */
  readonly keepCopy?: KeepCopy;
  /** The file must not exist yet: one that appears meanwhile is never replaced (`exists`). */
  readonly create?: boolean;
  /**
   * Looks at the file (links followed) immediately before it is replaced; false gives up with `changed` and leaves
   * everything as it was. A system error that it throws is the write's failure.
   */
  readonly lastLook?: (target: WriteTarget) => Promise<boolean>;
}

/** Codes that say "this folder takes no new file" or "this name can't be replaced": the file itself may be writable. */
const REFUSED = new Set(['EPERM', 'EACCES', 'EBUSY', 'EROFS', 'ENAMETOOLONG', 'EXDEV']);

/** Whether an existing file may still be written in place after its replacement failed so. */
function mayGoInPlace(error: ReplaceError, target: WriteTarget): boolean {
  return target.info !== undefined && REFUSED.has(codeOf(error.cause) ?? '');
}

/**
 * Replaces a file's bytes so that it is whole at every moment, old or new, whatever happens to the process or the
 * machine: a temporary file in the same folder, written to its end, flushed, renamed; then the folder is flushed.
 * A symlink is written through; mode, owner and extended attributes are kept where possible. A file with several names,
 * and one whose folder refuses a temporary file, is written in place after `keepCopy`.
 * On failure nothing has changed, but for `torn`: then the copy holds both texts.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<Result<void, FileFailure>> {
  const written = await beginAtomicWrite(path, bytes, options);
  if (!written.ok) return written;
  await written.value.durable;
  return ok(undefined);
}

/** `writeFileAtomic` that answers when the file has its bytes, before its folder is flushed. */
export async function beginAtomicWrite(
  path: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<Result<Replaced, FileFailure>> {
  const { files = systemFiles, keepCopy, create = false, lastLook } = options;
  const found = await writeTarget(files, path);
  if (!found.ok) return found;
  const target = found.value;
  const stillExpected = async () => (lastLook ? lastLook(target) : true);
  if (create && target.info) return fail({ reason: 'exists', path, code: '' });
  const inPlace = async (keep: KeepCopy): Promise<Result<Replaced, FileFailure>> => {
    const written = await writeInPlace(files, target.path, bytes, keep, stillExpected);
    return written.ok ? ok({ durable: Promise.resolve() }) : fail({ ...written.error, path });
  };

  if (target.info && target.info.links > 1) {
    return keepCopy ? inPlace(keepCopy) : fail({ reason: 'no-permission', path, code: 'EMLINK' });
  }
  try {
    const replaced = await replaceFile(files, target, bytes, { create, stillExpected });
    return replaced ? ok(replaced) : fail({ reason: 'changed', path, code: '' });
  } catch (error) {
    if (!(error instanceof ReplaceError)) throw error;
    if (keepCopy && mayGoInPlace(error, target)) return inPlace(keepCopy);
    return fail(failureOf(error.cause, path));
  }
}
