import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BulkRecord, ChangeName } from '#shared/bulk/change-set.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { systemFiles } from '../files/file-calls.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { type RecordReader, type RecordWriter, readRecordFiles, writeRecordFiles } from './record-files.ts';

/** So many changes can be taken back, the newest; older ones go when a new one is made. */
const kept = 20;

const headName = 'record.json';

const head = z.object({
  id: z.string(),
  root: z.string(),
  at: z.number(),
  name: z.object({
    what: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  state: z.enum(['applying', 'done', 'undoing', 'undone']),
  files: z.number(),
});

/** What the app keeps of changes of many files, in a folder of its own data, so that each can be taken back whole. */
export interface RecordStore {
  /** Newest first; of one show where a root is given. */
  list(root?: string): Promise<readonly BulkRecord[]>;
  get(id: string): Promise<BulkRecord | undefined>;
  /** Keeps what `fill` adds, and only then names it a record: from that moment on the change may begin. */
  create(change: NewRecord, fill: (writer: RecordWriter) => Promise<number>): Promise<BulkRecord>;
  settle(record: BulkRecord, state: BulkRecord['state']): Promise<BulkRecord>;
  files(id: string): Promise<RecordReader>;
}

interface NewRecord {
  readonly root: string;
  readonly at: number;
  readonly name: ChangeName;
}

/** The records in the app's own data. */
export function recordsIn(data: string): RecordStore {
  return recordStore(join(data, 'bulk'));
}

/** The records in a folder, which is made when the first one is. */
export function recordStore(folder: string): RecordStore {
  const placeOf = (id: string) => join(folder, id);
  const list = async (root?: string) => {
    const names = await readdir(folder).catch(() => []);
    const read = await Promise.all(names.filter(isRecordName).map((name) => readHead(placeOf(name))));
    const there = read.filter((record) => record !== undefined);
    return there.filter((record) => root === undefined || record.root === root).sort((a, b) => b.at - a.at);
  };
  return {
    list,
    get: (id) => (isRecordName(id) ? readHead(placeOf(id)) : Promise.resolve(undefined)),
    async create(change, fill) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = `${change.at.toString(36)}-${randomBytes(4).toString('hex')}`;
      const making = join(folder, `.${id}`);
      await mkdir(making, { mode: 0o700 });
      const writer = await writeRecordFiles(making);
      try {
        const files = await fill(writer);
        await writer.finish();
        const record: BulkRecord = { ...change, id, state: 'applying', files };
        await writeHead(making, record);
        await rename(making, placeOf(id));
        await syncFolder(systemFiles, folder);
        await forgetOld(folder, await list());
        return record;
      } catch (error) {
        await writer.abandon().catch(() => undefined);
        await rm(making, { recursive: true, force: true });
        throw error;
      }
    },
    async settle(record, state) {
      const settled = { ...record, state };
      await writeHead(placeOf(record.id), settled);
      return settled;
    },
    files: (id) => readRecordFiles(placeOf(id)),
  };
}

function isRecordName(name: string): boolean {
  return /^[0-9a-z]+-[0-9a-f]{8}$/.test(name);
}

async function readHead(place: string): Promise<BulkRecord | undefined> {
  try {
    const { name, ...rest } = head.parse(JSON.parse(await readFile(join(place, headName), 'utf8')));
    const { what, params } = name;
    return { ...rest, name: { what, ...(params && { params }) } };
  } catch {
    // A damaged record takes nothing back, but must not keep the others from doing so.
    return undefined;
  }
}

async function writeHead(place: string, record: BulkRecord): Promise<void> {
  const written = await writeFileAtomic(join(place, headName), new TextEncoder().encode(JSON.stringify(record)));
  if (!written.ok) throw Object.assign(new Error('the record of a change'), { code: written.error.code || 'EIO' });
}

/** An interrupted one stays until it is decided about. */
async function forgetOld(folder: string, records: readonly BulkRecord[]): Promise<void> {
  const settled = records.filter(({ state }) => state === 'done' || state === 'undone');
  for (const { id } of settled.slice(kept)) await rm(join(folder, id), { recursive: true, force: true });
}
