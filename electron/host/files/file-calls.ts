import { link, lstat, open, readFile, readlink, realpath, rename, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Attributes, systemAttributes } from './attributes.ts';

/** What a save must know of a file. */
export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Permission bits, `0o7777`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** How many names the file has. */
  readonly links: number;
  readonly bytes: number;
  /** Differs whenever the file was replaced, written or its attributes were changed. */
  readonly identity: string;
}

/** A file that is open. Every call may reject with a system error. */
export interface OpenFile {
  info(): Promise<FileInfo>;
  /** Writes from `offset` of `bytes` at `position` of the file; resolves to how many bytes were taken, maybe not all. */
  write(bytes: Uint8Array, offset: number, position: number): Promise<number>;
  truncate(bytes: number): Promise<void>;
  sync(): Promise<void>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  close(): Promise<void>;
}

/** Every call to the file system that reading and saving make, as one argument: tests let any of them fail. */
export interface FileCalls {
  open(path: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile>;
  /** About the name itself: a link is not followed. */
  linkInfo(path: string): Promise<FileInfo>;
  realpath(path: string): Promise<string>;
  readlink(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
  readonly attributes: Attributes;
}

interface BigStats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  readonly dev: bigint;
  readonly ino: bigint;
  readonly mode: bigint;
  readonly uid: bigint;
  readonly gid: bigint;
  readonly nlink: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

function kindOf(stats: BigStats): FileInfo['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function infoOf(stats: BigStats): FileInfo {
  return {
    kind: kindOf(stats),
    mode: Number(stats.mode & 0o7777n),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    links: Number(stats.nlink),
    bytes: Number(stats.size),
    identity: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`,
  };
}

/** The real file system. */
export const systemFiles: FileCalls = {
  async open(path, flags, mode) {
    const handle = await open(path, flags, mode);
    return {
      info: async () => infoOf(await handle.stat({ bigint: true })),
      write: async (bytes, offset, position) =>
        (await handle.write(bytes, offset, bytes.length - offset, position)).bytesWritten,
      truncate: (bytes) => handle.truncate(bytes),
      sync: () => handle.sync(),
      chmod: (bits) => handle.chmod(bits),
      chown: (uid, gid) => handle.chown(uid, gid),
      close: () => handle.close(),
    };
  },
  linkInfo: async (path) => infoOf(await lstat(path, { bigint: true })),
  realpath: (path) => realpath(path),
  readlink: (path) => readlink(path),
  read: (path) => readFile(path),
  rename,
  link,
  unlink,
  wait: (milliseconds) => wait(milliseconds),
  attributes: systemAttributes(process.platform),
};
