import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';

/** An answer to a call that would change something: it is taken for done, and nothing is. */
const ignored = async (): Promise<void> => undefined;

/**
 * The file system as git is read through: whatever the library would write, an index with fresher times for one, stays
 * unwritten. What a repository holds is the person's and their git's.
 */
export const readOnlyFiles = {
  promises: {
    readFile,
    readdir,
    stat,
    lstat,
    readlink,
    writeFile: ignored,
    mkdir: ignored,
    rmdir: ignored,
    unlink: ignored,
    symlink: ignored,
    chmod: ignored,
  },
};
