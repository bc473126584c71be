import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import type { FileCalls, FileInfo } from './file-calls.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';

/** The file that a write is about: links followed; without `info` it does not exist yet. */
export interface WriteTarget {
  readonly path: string;
  readonly info: FileInfo | undefined;
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

async function infoIfThere(files: FileCalls, path: string): Promise<FileInfo | undefined> {
  try {
    return await files.linkInfo(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Follows links to their end, even where that end does not exist: writing there creates it, as a plain write would. */
async function follow(files: FileCalls, path: string): Promise<WriteTarget | undefined> {
  let at = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const info = await infoIfThere(files, at);
    if (info?.kind !== 'link') return { path: at, info };
    at = resolve(await files.realpath(dirname(at)), await files.readlink(at));
  }
  return undefined;
}

/**
 * A rename needs no permission on the file itself; one that the person may not write is protected all the same. A file
 * that another program holds for the moment is let through: the rename waits for it.
 */
async function protection(files: FileCalls, path: string): Promise<unknown> {
  try {
    await files.mayWrite(path);
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EBUSY' ? undefined : error;
  }
}

/** Finds what is to be written and whether the system lets this person write it (an administrator may write anything). */
export async function writeTarget(files: FileCalls, path: string): Promise<Result<WriteTarget, FileFailure>> {
  try {
    const [target, refusal] = await Promise.all([follow(files, path), protection(files, path)]);
    if (!target) return fail({ reason: 'missing', path, code: 'ELOOP' });
    const { info } = target;
    if (!info) return ok(target);
    if (info.kind !== 'file') return fail({ reason: 'not-a-file', path, code: '' });
    if (refusal) {
      const isMarked = (info.mode & 0o222) === 0;
      const failure = failureOf(refusal, path);
      return fail(isMarked ? { ...failure, reason: 'read-only' } : failure);
    }
    return ok(target);
  } catch (error) {
    return fail(failureOf(error, path));
  }
}
