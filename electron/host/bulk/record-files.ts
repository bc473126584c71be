import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Splice } from '#shared/text/splice.ts';

/** One file of a record: what it held, what it is to hold, and how that is made. */
export interface RecordedFile {
  readonly path: string;
  readonly to?: string;
  readonly before: string | 'new';
  /** SHA-256 of the bytes after the change. */
  readonly after: string;
  readonly edits: readonly Splice[];
}

/** A stretch of the pack, in bytes. */
interface Stretch {
  readonly at: number;
  readonly bytes: number;
}

interface Index {
  readonly files: readonly RecordedFile[];
  /** Where the bytes of each hash lie in the pack. */
  readonly packed: Readonly<Record<string, Stretch>>;
}

/** Writes what a record keeps, one file after the other: memory holds one text at a time. */
export interface RecordWriter {
  /** `bytes` are those of `file.before`; none for a new file. The same bytes are kept once. */
  add(file: RecordedFile, bytes: Uint8Array | undefined): Promise<void>;
  /** Everything is on the disk, flushed. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

const packName = 'before.pack';
const indexName = 'files.json';

/** Begins a record's files in a folder that is there. Throws system errors. */
export async function writeRecordFiles(folder: string): Promise<RecordWriter> {
  const pack = await open(join(folder, packName), 'wx', 0o600);
  const files: RecordedFile[] = [];
  const packed: Record<string, Stretch> = {};
  let end = 0;
  return {
    async add(file, bytes) {
      files.push(file);
      if (bytes === undefined || packed[file.before] !== undefined) return;
      packed[file.before] = { at: end, bytes: bytes.length };
      await pack.appendFile(bytes);
      end += bytes.length;
    },
    async finish() {
      await pack.sync();
      await pack.close();
      const index = await open(join(folder, indexName), 'wx', 0o600);
      await index.writeFile(JSON.stringify({ files, packed } satisfies Index));
      await index.sync();
      await index.close();
    },
    abandon: () => pack.close(),
  };
}

/** A record's files as they were kept, and a way to their earlier bytes. */
export interface RecordReader {
  readonly files: readonly RecordedFile[];
  before(file: RecordedFile): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens what a record keeps. Throws where it cannot be read: without it nothing can be taken back. */
export async function readRecordFiles(folder: string): Promise<RecordReader> {
  const { files, packed } = JSON.parse(await readFile(join(folder, indexName), 'utf8')) as Index;
  const pack = await open(join(folder, packName), 'r');
  return {
    files,
    async before(file) {
      const place = packed[file.before];
      const bytes = new Uint8Array(place?.bytes ?? 0);
      if (place !== undefined) await pack.read(bytes, 0, place.bytes, place.at);
      return bytes;
    },
    close: () => pack.close(),
  };
}
