import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where a repository keeps its data, and the folder whose files it is about. */
export interface Repository {
  readonly dir: string;
  readonly gitdir: string;
}

/**
 * The repository that a folder belongs to: the nearest `.git` above it. A `.git` file, as linked work trees and
 * submodules have it, leads to the data; a linked work tree shares what lies in another folder, which is not read.
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  for (let dir = folder; ; dir = dirname(dir)) {
    const gitdir = await gitdirOf(join(dir, '.git'));
    if (gitdir !== undefined) return { dir, gitdir };
    if (dirname(dir) === dir) return undefined;
  }
}

async function gitdirOf(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await holdsRepository(path);
    const named = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(path, 'utf8'))?.[1];
    return named === undefined ? undefined : await holdsRepository(resolve(dirname(path), named));
  } catch {
    return undefined;
  }
}

async function holdsRepository(gitdir: string): Promise<string | undefined> {
  await Promise.all([stat(join(gitdir, 'HEAD')), stat(join(gitdir, 'objects'))]);
  return gitdir;
}
