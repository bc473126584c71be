import type { FileCalls } from './file-calls.ts';
import { codeOf } from './file-failure.ts';

/** A virus scanner or a sync client holds a file for moments (ms between tries, 2 s in all). */
const RENAME_WAITS = [10, 20, 40, 80, 160, 320, 640, 800];
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Codes of file systems that know no hard links, or give none of this file. */
const NO_LINKS = new Set(['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/** Takes the place of another file; waits where a program holds it for moments. */
export async function renameHeld(files: FileCalls, from: string, to: string): Promise<void> {
  for (const pause of RENAME_WAITS) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!HELD.has(codeOf(error) ?? '')) throw error;
      await files.wait(pause);
    }
  }
  return files.rename(from, to);
}

/**
 * Gives a file a second name if that is free, else throws `EEXIST`. Where the disk has no links the name is looked for
 * before, and the first one is gone afterwards: 'moved'.
 */
async function addName(files: FileCalls, from: string, to: string): Promise<'both' | 'moved'> {
  try {
    await files.link(from, to);
    return 'both';
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    const taken = await files.linkInfo(to).catch(() => undefined);
    if (taken) throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' });
    await renameHeld(files, from, to);
    return 'moved';
  }
}

/** Gives a finished temporary file its name only if that is free. One that cannot be removed is swept another day. */
export async function takeFreeName(files: FileCalls, temp: string, path: string): Promise<void> {
  if ((await addName(files, temp, path)) === 'both') await files.unlink(temp).catch(() => undefined);
}

/**
 * Gives a file another name, which must be free. A kill in between leaves it under both names, never under none, and
 * the next try goes on from there. Where the old name cannot be taken away the new one is.
 */
export async function moveToFreeName(files: FileCalls, from: string, to: string): Promise<void> {
  try {
    if ((await addName(files, from, to)) === 'moved') return;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await isOneFile(files, from, to))) return files.unlink(from);
    throw error;
  }
  try {
    await files.unlink(from);
  } catch (error) {
    await files.unlink(to).catch(() => undefined);
    throw error;
  }
}

/** What a kill between the two names of a move left. */
async function isOneFile(files: FileCalls, left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([files.linkInfo(left), files.linkInfo(right)]);
  return a.links > 1 && a.identity === b.identity;
}
