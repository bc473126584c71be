import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies inside a folder: by parts, so that `/show-2` is not inside `/show`. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether something has that name, even a link whose end is not there yet: a write would follow it wherever it leads. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a file, which need not exist yet, and nor need its folders, lies in a folder whatever links are on the way:
 * what exists of the way must be there. `root` is a real path.
 */
export async function liesBelow(root: string, path: string): Promise<boolean> {
  if (path.includes('\0') || !isBelow(root, path)) return false;
  for (let way = path; way !== dirname(way); way = dirname(way)) {
    const real = await realPathOf(way);
    if (real !== undefined) return real === root || isBelow(root, real);
    const info = await lstat(way).catch(() => undefined);
    if (info === undefined) continue;
    // Many files are moved at once: what was not there a moment ago may be the folder that another of them has just made.
    const made = info.isSymbolicLink() ? undefined : await realPathOf(way);
    return made !== undefined && (made === root || isBelow(root, made));
  }
  return false;
}

function realPathOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
