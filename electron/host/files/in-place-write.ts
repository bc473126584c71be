import { fail, ok, type Result } from '#shared/result.ts';
import type { FileCalls } from './file-calls.ts';
import { type FileFailure, failureOf } from './file-failure.ts';
import { writeWhole } from './write-whole.ts';

/** A copy of both texts of a file that is about to be written in place. */
export interface KeptCopy {
  /** Where it is, to be told if the write tears the file. */
  readonly folder: string;
  /** The file is whole: the copy is no longer needed. */
  release(): Promise<void>;
}

/** Keeps both texts of a file durably, outside of it, before it is written in place. */
export type KeepCopy = (path: string, before: Uint8Array, after: Uint8Array) => Promise<Result<KeptCopy, FileFailure>>;

async function putBack(files: FileCalls, path: string, before: Uint8Array): Promise<boolean> {
  try {
    const handle = await files.open(path, 'r+');
    try {
      await writeWhole(handle, before, Number.POSITIVE_INFINITY);
    } finally {
      await handle.close().catch(() => undefined);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a file's bytes over the old ones, for files that cannot be replaced: their other names would keep the old text,
 * or their folder takes no new file. Both texts are kept first. A write that fails puts the old bytes back; where even
 * that fails the reason is `torn`, and the copy stays.
 */
export async function writeInPlace(
  files: FileCalls,
  path: string,
  bytes: Uint8Array,
  keepCopy: KeepCopy,
  stillExpected: () => Promise<boolean>,
): Promise<Result<void, FileFailure>> {
  try {
    const before = await files.read(path, (await files.info(path)).bytes);
    const kept = await keepCopy(path, before, bytes);
    if (!kept.ok) return kept;
    if (!(await stillExpected())) {
      await kept.value.release();
      return fail({ reason: 'changed', path, code: '' });
    }
    try {
      const handle = await files.open(path, 'r+');
      try {
        await writeWhole(handle, bytes, before.length);
      } finally {
        await handle.close().catch(() => undefined);
      }
    } catch (error) {
      const { code } = failureOf(error, path);
      if (!(await putBack(files, path, before))) return fail({ reason: 'torn', path, code, folder: kept.value.folder });
      await kept.value.release();
      throw error;
    }
    await kept.value.release();
    return ok(undefined);
  } catch (error) {
    return fail(failureOf(error, path));
  }
}
