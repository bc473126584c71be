import type { BulkOutcome, BulkRecord, ChangeName, FileChange, FileRefusal } from '#shared/bulk/change-set.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeSource, encodeSource } from '#shared/text/source-text.ts';
import { applySplices } from '#shared/text/splice.ts';
import { hashOf } from '../files/read-source.ts';
import { inParallel } from '../show/in-parallel.ts';
import { type BulkFiles, type LeftAlone, nameOf } from './bulk-files.ts';
import type { RecordedFile } from './record-files.ts';
import type { RecordStore } from './record-store.ts';

/** What a change of many files needs. */
export interface BulkPorts {
  readonly files: BulkFiles;
  readonly records: RecordStore;
  /** Ms since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Saves wait for the disk: so many at once fill it, more only wait longer. */
const atOnce = 8;

/** How the files of a record went. */
export interface FileOutcomes {
  readonly done: readonly string[];
  readonly failures: readonly FileRefusal[];
  readonly cancelled: boolean;
}

/**
 * Writes changes of many files. First everything that is needed to take them back is kept, flushed to the disk; then each
 * file is written whole or not at all. A file that no longer holds what its edits are for is left alone and named. A kill
 * at any moment leaves every file whole, and the record names the change as begun.
 */
export async function applyChanges(
  root: string,
  name: ChangeName,
  changes: readonly FileChange[],
  ports: BulkPorts,
): Promise<BulkOutcome> {
  const refused: FileRefusal[] = [];
  const record = await ports.records.create({ root, at: ports.now, name }, async (writer) => {
    let files = 0;
    for (const change of changes) {
      if (ports.signal?.aborted) break;
      const kept = await prepared(change, ports.files);
      if (!kept.ok) refused.push({ path: change.path, ...kept.error });
      else {
        await writer.add(kept.value.file, kept.value.bytes);
        files++;
      }
    }
    return files;
  });
  if (ports.signal?.aborted || record.files === 0) {
    await ports.records.settle(record, 'undone');
    return { record: null, done: [], failures: refused, cancelled: ports.signal?.aborted ?? false };
  }
  const outcome = await applyRecord(record, ports);
  return { record: record.id, ...outcome, failures: [...refused, ...outcome.failures] };
}

interface Prepared {
  readonly file: RecordedFile;
  readonly bytes: Uint8Array | undefined;
}

/** What is kept of a file, where it still holds what its edits are for. */
async function prepared(change: FileChange, files: BulkFiles): Promise<Result<Prepared, LeftAlone>> {
  const { path, before, edits, to } = change;
  const read = await files.read(path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (nameOf(bytes) !== before)
    return fail({ reason: bytes === undefined ? 'missing' : before === 'new' ? 'exists' : 'changed' });
  const after = edits.length === 0 ? ok(bytes ?? new Uint8Array()) : changed(bytes, change);
  if (!after.ok) return after;
  return ok({ file: { path, before, edits, after: hashOf(after.value), ...(to !== undefined && { to }) }, bytes });
}

function changed(bytes: Uint8Array | undefined, { edits }: Pick<FileChange, 'edits'>): Result<Uint8Array, LeftAlone> {
  const source = bytes === undefined ? ok({ text: '', bom: false }) : decodeSource(bytes);
  if (!source.ok) return fail({ reason: source.error });
  return ok(encodeSource({ ...source.value, text: applySplices(source.value.text, edits) }));
}

/** Carries a record out, or on after an interruption: what is done already is told by the files themselves. */
export async function applyRecord(record: BulkRecord, ports: BulkPorts): Promise<FileOutcomes> {
  const begun = record.state === 'applying' ? record : await ports.records.settle(record, 'applying');
  const reader = await ports.records.files(record.id);
  try {
    const outcome = await eachFile(reader.files, ports, (file) => applyFile(file, ports.files));
    await ports.records.settle(begun, 'done');
    return outcome;
  } finally {
    await reader.close();
  }
}

/** Does something to every file of a record, several at once, until the person stops it. */
export async function eachFile(
  files: readonly RecordedFile[],
  { files: bulk, signal, onProgress }: BulkPorts,
  work: (file: RecordedFile) => Promise<Result<null, LeftAlone>>,
): Promise<FileOutcomes> {
  let done = 0;
  if (!signal?.aborted)
    await bulk.lookAhead(files.filter(({ before, after }) => before !== after).map(({ path }) => path));
  const results = await inParallel(files, atOnce, async (file) => {
    if (signal?.aborted) return undefined;
    const result = await work(file);
    onProgress?.(++done, files.length);
    return { path: file.path, result };
  });
  const reached = results.filter((result) => result !== undefined);
  return {
    done: reached.flatMap(({ path, result }) => (result.ok ? [path] : [])),
    failures: reached.flatMap(({ path, result }) => (result.ok ? [] : [{ path, ...result.error }])),
    cancelled: reached.length < results.length,
  };
}

async function applyFile(file: RecordedFile, files: BulkFiles): Promise<Result<null, LeftAlone>> {
  const { path, to, before, after } = file;
  const read = await files.read(path);
  if (!read.ok) return read;
  const present = nameOf(read.value);
  if (to !== undefined && present === 'new') {
    const moved = await files.read(to);
    return moved.ok && nameOf(moved.value) === after ? ok(null) : fail({ reason: 'missing' });
  }
  if (present !== after || before === after) {
    if (present !== before) return fail({ reason: present === 'new' ? 'missing' : 'changed' });
    if (before !== after) {
      const bytes = changed(read.value, file);
      if (!bytes.ok) return bytes;
      const written = await files.write(path, bytes.value, before);
      if (!written.ok) return written;
    }
  }
  return to === undefined ? ok(null) : files.move(path, to);
}
