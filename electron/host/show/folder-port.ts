import { close, closeSync, open, openSync, read, readSync, type Stats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

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
  /** What tells one state of a file from another without reading it; undefined where it cannot be told. */
  readonly stamp: (path: string) => FileStamp | undefined;
}

/** A file's length and times: together they change with every write. */
export interface FileStamp {
  readonly text: string;
  /** When it was last written or replaced, ms since 1970. */
  readonly changed: number;
}

/** The file system of this machine. */
export const diskFolders: FolderPort = {
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      type: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other',
    })),
  read: readFile,
  stat: (path) => stat(path),
  realpath: (path) => realpath(path),
  stamp: stampOf,
};

/** At once: ten thousand promises would take five times as long. For threads that nobody waits at. */
function stampOf(path: string): FileStamp | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return { text: [size, mtimeMs, ctimeMs, ino].join(), changed: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return undefined;
  }
}

/** Episodes are short: most are read at once. */
const firstPiece = 32 * 1024;

/** No episode is larger, as where one is opened; a recording with a wrong name would only exhaust the memory (bytes). */
const mostBytes = 64 * 1024 * 1024;

/** Buffers to read into, used again: thousands of fresh ones would be a third of the time in collecting garbage. */
const spare: Buffer[] = [];

/**
 * Whether files come from the system's memory is tried with some of them; where most take longer than that does (ms), the
 * next are asked for together, as a disk, a virus scanner or a server likes it.
 */
const tried = 32;
const patienceMs = 0.1;
const filesTogether = 500;
let together = 0;
let readSoFar = 0;
let slowSoFar = 0;

/** So long (ms) files are read without a look at what else the thread has to do. */
const turnMs = 10;
let turnSince = 0;

/**
 * A file's bytes. What the system has in memory is read at once: handing ten thousand files to other threads takes five
 * times as long as reading them. For threads that nobody waits at.
 */
async function readFile(path: string): Promise<Uint8Array> {
  if (together > 0) {
    together--;
    return readAsTheyCome(path);
  }
  if (performance.now() - turnSince > turnMs) {
    await setImmediate();
    turnSince = performance.now();
  }
  const since = performance.now();
  const bytes = readAtOnce(path);
  readSoFar++;
  if (performance.now() - since > patienceMs) slowSoFar++;
  if (readSoFar === tried) {
    if (slowSoFar > tried / 2) together = filesTogether;
    readSoFar = 0;
    slowSoFar = 0;
  }
  return bytes;
}

function readAtOnce(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let buffer = spare.pop() ?? Buffer.allocUnsafeSlow(firstPiece);
    const own = buffer;
    let end = 0;
    for (;;) {
      end += readSync(file, buffer, end, buffer.length - end, end);
      if (end < buffer.length) break;
      if (end > mostBytes) throw tooLarge();
      const larger = Buffer.allocUnsafe(buffer.length * 4);
      buffer.copy(larger);
      buffer = larger;
    }
    const bytes = new Uint8Array(buffer.subarray(0, end));
    spare.push(own);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function tooLarge(): Error {
  return Object.assign(new Error('too large'), { code: 'EFBIG' });
}

/**
 * A file's bytes. Three calls instead of `readFile`'s four, without promises between them: over thousands of small files
 * that takes half of the time.
 */
function readAsTheyCome(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    open(path, 'r', (failure, file) => {
      if (failure) return reject(failure);
      const finish = (error: Error | null, bytes: Buffer): void => {
        close(file, () => undefined);
        if (error) reject(error);
        else resolve(new Uint8Array(bytes));
        if (bytes.buffer.byteLength === firstPiece) spare.push(Buffer.from(bytes.buffer));
      };
      const readOn = (buffer: Buffer, filled: number): void => {
        read(file, buffer, filled, buffer.length - filled, filled, (error, count) => {
          const end = filled + count;
          if (error || end < buffer.length) return finish(error, buffer.subarray(0, end));
          if (end > mostBytes) return finish(tooLarge(), buffer);
          const larger = Buffer.allocUnsafe(buffer.length * 4);
          buffer.copy(larger);
          readOn(larger, end);
        });
      };
      readOn(spare.pop() ?? Buffer.allocUnsafeSlow(firstPiece), 0);
    });
  });
}

/** Node's name of what went wrong (`ENOENT`); '' for what has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the person may not read it. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(codeOf(error));
}
