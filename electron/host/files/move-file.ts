import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemFiles } from './file-calls.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';
import { moveToFreeName } from './take-name.ts';

/**
 * Gives a file another name or folder, which is made where it is missing (one level). What stands at the new name is
 * never replaced. A name that differs in case alone is the same file on many disks.
 */
export async function moveFile(from: string, to: string): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(dirname(to)).catch((cause) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
    if (await isSameFile(from, to)) await rename(from, to);
    else await moveToFreeName(systemFiles, from, to);
    return ok(null);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return fail({ reason: 'exists', path: to, code: 'EEXIST' });
    return fail(failureOf(cause, from));
  }
}

async function isSameFile(from: string, to: string): Promise<boolean> {
  if (resolve(from).toLowerCase() !== resolve(to).toLowerCase()) return false;
  const [one, other] = await Promise.all([
    stat(from, { bigint: true }),
    stat(to, { bigint: true }).catch(() => undefined),
  ]);
  return other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
