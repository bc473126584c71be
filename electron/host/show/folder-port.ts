import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';

/** An entry of a folder as far as its listing tells. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
}

/** The calls by which shows are read, so that tests can let each of them fail. They throw as Node's do. */
export interface FolderPort {
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly stat: (path: string) => Promise<Pick<Stats, 'isDirectory' | 'isFile'>>;
  readonly realpath: (path: string) => Promise<string>;
}

/** The file system of this machine. */
export const diskFolders: FolderPort = {
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      type: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other',
    })),
  read: (path) => readFile(path),
  stat: (path) => stat(path),
  realpath: (path) => realpath(path),
};

/** Node's name of what went wrong (`ENOENT`); '' for what has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the person may not read it. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}
