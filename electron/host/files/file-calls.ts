import { constants } from 'node:fs';
import { access, link, lstat, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
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
  /** About the file, links followed. */
  info(path: string): Promise<FileInfo>;
  /** About the name itself: a link is not followed. */
  linkInfo(path: string): Promise<FileInfo>;
  realpath(path: string): Promise<string>;
  readlink(path: string): Promise<string>;
  /** The whole file; `expected` bytes is what it held a moment ago, which saves looking again. */
  read(path: string, expected: number): Promise<Uint8Array>;
  /** Rejects when the person may not write the file. */
  mayWrite(path: string): Promise<void>;
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

/** Reads to the end. A file that still has its expected length takes one call, half the time of reading it blindly. */
async function readWhole(path: string, expected: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    // One byte more than expected: a read that does not fill it has met the end.
    let buffer = new Uint8Array(expected + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === expected) return buffer.subarray(0, length);
      if (length === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
    }
  } finally {
    await handle.close();
  }
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
  info: async (path) => infoOf(await stat(path, { bigint: true })),
  linkInfo: async (path) => infoOf(await lstat(path, { bigint: true })),
  realpath: (path) => realpath(path),
  readlink: (path) => readlink(path),
  read: readWhole,
  mayWrite: (path) => access(path, constants.W_OK),
  rename,
  link,
  unlink,
  wait: (milliseconds) => wait(milliseconds),
  attributes: systemAttributes(process.platform),
};
