import { link, mkdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';

/**
 * Gives a file another name or folder, which is made where it is missing (one level). What stands at the new name is
 * never replaced: the new name is linked first, which fails where one is, and only then the old one goes. Where the
 * disk has no links it is looked for before. A name that differs in case alone is the same file on many disks.
 */
export async function moveFile(from: string, to: string): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(dirname(to)).catch((cause) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
    if (await isSameFile(from, to)) await rename(from, to);
    else await moveToFreeName(from, to);
    return ok(null);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return fail({ reason: 'exists', path: to, code: 'EEXIST' });
    return fail(failureOf(cause, from));
  }
}

async function moveToFreeName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'].includes(codeOf(cause) ?? '')) throw cause;
    const there = await stat(to).catch(() => undefined);
    if (there !== undefined) throw Object.assign(new Error('a file stands there'), { code: 'EEXIST' });
    await rename(from, to);
    return;
  }
  try {
    await unlink(from);
  } catch (cause) {
    await unlink(to).catch(() => undefined);
    throw cause;
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
