import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileCalls, systemFiles } from '#host/files/file-calls.ts';

const folded = (name: string) => name.normalize('NFC').toLowerCase();

/** The file that a disk of macOS or Windows takes a name for: the one that is there, however its case is written. */
async function there(path: string): Promise<string | undefined> {
  const names = await readdir(dirname(path)).catch(() => []);
  const name = names.find((one) => folded(one) === folded(basename(path)));
  return name === undefined ? undefined : join(dirname(path), name);
}

/** File calls over a disk that keeps the case of names, and tells none apart by it. */
export const foldingFiles: FileCalls = {
  ...systemFiles,
  open: async (path, flags, mode) => systemFiles.open((await there(path)) ?? path, flags, mode),
  info: async (path) => systemFiles.info((await there(path)) ?? path),
  linkInfo: async (path) => systemFiles.linkInfo((await there(path)) ?? path),
  realpath: async (path) => systemFiles.realpath((await there(path)) ?? path),
  read: async (path, expected) => systemFiles.read((await there(path)) ?? path, expected),
  mayWrite: async (path) => systemFiles.mayWrite((await there(path)) ?? path),
  unlink: async (path) => systemFiles.unlink((await there(path)) ?? path),
  async link(from, to) {
    if ((await there(to)) !== undefined) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    await systemFiles.link((await there(from)) ?? from, to);
  },
  /** Onto another case of its own name: the name is written anew. Onto another file: that one's name stays. */
  async rename(from, to) {
    const [source, target] = await Promise.all([there(from), there(to)]);
    await systemFiles.rename(source ?? from, target === undefined || target === source ? to : target);
  },
};
