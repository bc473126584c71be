import type { BulkRecord } from '#shared/bulk/change-set.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type BulkPorts, eachFile, type FileOutcomes } from './apply-changes.ts';
import { type BulkFiles, type LeftAlone, nameOf } from './bulk-files.ts';
import type { RecordedFile, RecordReader } from './record-files.ts';

/** Reasons that another try does not change: the file has gone its own way. */
const final = new Set(['changed', 'missing', 'exists']);

/**
 * Takes a change back: every file that still is as the change left it gets its earlier bytes and place, and every other
 * is named and left alone. What was never reached by an interrupted change is as it should be already.
 */
export async function undoChanges(record: BulkRecord, ports: BulkPorts): Promise<FileOutcomes> {
  const begun = await ports.records.settle(record, 'undoing');
  const reader = await ports.records.files(record.id);
  try {
    const outcome = await eachFile(reader.files, ports, (file) => undoFile(file, reader, ports.files));
    const isOver = !outcome.cancelled && outcome.failures.every(({ reason }) => final.has(reason));
    await ports.records.settle(begun, isOver ? 'undone' : 'done');
    return outcome;
  } finally {
    await reader.close();
  }
}

async function undoFile(file: RecordedFile, reader: RecordReader, files: BulkFiles): Promise<Result<null, LeftAlone>> {
  const { path, to, before, after } = file;
  if (to !== undefined) {
    const back = await movedBack(file, files);
    if (!back.ok) return back;
  }
  const read = await files.read(path);
  if (!read.ok) return read;
  const present = nameOf(read.value);
  if (present === before) return ok(null);
  if (present !== after) return fail({ reason: present === 'new' ? 'missing' : 'changed' });
  return before === 'new' ? files.remove(path) : files.write(path, await reader.before(file), after);
}

/** Brings a moved file back to its place, unless something else stands there or it has been changed since. */
async function movedBack({ path, to = path, after }: RecordedFile, files: BulkFiles): Promise<Result<null, LeftAlone>> {
  const [there, here] = await Promise.all([files.read(to), files.read(path)]);
  if (!there.ok) return there;
  if (!here.ok) return here;
  if (there.value === undefined) return here.value === undefined ? fail({ reason: 'missing' }) : ok(null);
  if (nameOf(there.value) !== after) return here.value === undefined ? fail({ reason: 'changed' }) : ok(null);
  return files.move(to, path);
}
