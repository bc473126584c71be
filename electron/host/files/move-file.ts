import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';
import { moveToFreeName } from './take-name.ts';

/**
 * Gives a file another name or folder, which is made where it is missing (one level). What stands at the new name is
 * never replaced. A name that differs in case, or in how its accents are composed, alone is the same file on many disks.
 */
export async function moveFile(
  from: string,
  to: string,
  files: FileCalls = systemFiles,
): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(dirname(to)).catch((cause) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
    if (await isSameFile(files, from, to)) await files.rename(from, to);
    else await moveToFreeName(files, from, to);
    return ok(null);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return fail({ reason: 'exists', path: to, code: 'EEXIST' });
    return fail(failureOf(cause, from));
  }
}

async function isSameFile(files: FileCalls, from: string, to: string): Promise<boolean> {
  if (folded(from) !== folded(to)) return false;
  const [one, other] = await Promise.all([files.info(from), files.info(to).catch(() => undefined)]);
  return other?.identity === one.identity;
}

function folded(path: string): string {
  return resolve(path).normalize('NFC').toLowerCase();
}
