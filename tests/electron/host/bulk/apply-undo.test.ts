import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChanges, type BulkPorts } from '#host/bulk/apply-changes.ts';
import { bulkFiles } from '#host/bulk/bulk-files.ts';
import { recordStore } from '#host/bulk/record-store.ts';
import { undoChanges } from '#host/bulk/undo-changes.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { hashOf } from '#host/files/read-source.ts';
import type { FileChange } from '#shared/bulk/change-set.ts';

let folder = '';
let root = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'episode-editor-bulk-'));
  root = join(folder, 'show');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const name = { what: 'fill', params: { count: 3 } };
const records = () => recordStore(join(folder, 'data', 'bulk'));

function ports(extra: Partial<BulkPorts> = {}): BulkPorts {
  return { files: bulkFiles(root, keepCopiesIn(join(folder, 'copies'))), records: records(), now: 1, ...extra };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const read = (path: string) => readFile(join(root, path), 'utf8');

/** Puts a word in the place of the first `old`. */
function change(path: string, text: string, old: string, by: string): FileChange {
  const start = text.replace(/^\uFEFF/, '').indexOf(old);
  return { path, before: hashOf(Buffer.from(text)), edits: [{ start, end: start + old.length, text: by }] };
}

const texts: Readonly<Record<string, string>> = {
  '_posts/1.md': '---\ntitle: one\n---\nold\n',
  '_posts/2.md': '\uFEFF---\r\ntitle: two\r\n---\r\nold\r\n',
  '_posts/3.md': 'no end of line, old',
};

async function putAll(): Promise<FileChange[]> {
  for (const [path, text] of Object.entries(texts)) await put(path, text);
  return Object.entries(texts).map(([path, text]) => change(path, text, 'old', '新しい'));
}

async function undoLast() {
  const [record] = await records().list(root);
  if (record === undefined) throw new Error('no record');
  return undoChanges(record, ports());
}

async function expectAsBefore(): Promise<void> {
  for (const [path, text] of Object.entries(texts)) expect(await read(path)).toBe(text);
}

test('every file changes by its edits alone, and undo restores every byte', async () => {
  const changes = await putAll();
  const outcome = await applyChanges(root, name, changes, ports());
  expect(outcome).toMatchObject({ failures: [], cancelled: false });
  expect(outcome.done).toEqual(Object.keys(texts));
  for (const [path, text] of Object.entries(texts)) expect(await read(path)).toBe(text.replace('old', '新しい'));
  expect(await undoLast()).toMatchObject({ failures: [], cancelled: false });
  await expectAsBefore();
  expect((await records().list(root)).map(({ state }) => state)).toEqual(['undone']);
});

test('a read-only file and one that was changed meanwhile are named, the rest is done', async () => {
  const changes = await putAll();
  await chmod(join(root, '_posts/1.md'), 0o444);
  await put('_posts/2.md', 'theirs');
  const outcome = await applyChanges(root, name, changes, ports());
  expect(outcome.done).toEqual(['_posts/3.md']);
  expect(outcome.failures).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: '_posts/1.md', reason: 'read-only' }),
      expect.objectContaining({ path: '_posts/2.md', reason: 'changed' }),
    ]),
  );
  expect(await read('_posts/1.md')).toBe(texts['_posts/1.md']);
  expect(await read('_posts/2.md')).toBe('theirs');
});

test('undo leaves a file alone that was changed since, and names it', async () => {
  await applyChanges(root, name, await putAll(), ports());
  await put('_posts/3.md', 'written after the change');
  const outcome = await undoLast();
  expect(outcome.failures).toEqual([{ path: '_posts/3.md', reason: 'changed' }]);
  expect(await read('_posts/3.md')).toBe('written after the change');
  expect(await read('_posts/1.md')).toBe(texts['_posts/1.md']);
});

test('a stop in the middle leaves the rest, and undo takes back what was reached', async () => {
  const changes = await putAll();
  const stop = new AbortController();
  const outcome = await applyChanges(
    root,
    name,
    changes,
    ports({ signal: stop.signal, onProgress: () => stop.abort() }),
  );
  expect(outcome.done.length).toBeGreaterThan(0);
  expect(await undoLast()).toMatchObject({ failures: [] });
  await expectAsBefore();
});

test('nothing is recorded or written where the stop comes first', async () => {
  const changes = await putAll();
  const stop = new AbortController();
  stop.abort();
  expect(await applyChanges(root, name, changes, ports({ signal: stop.signal }))).toMatchObject({
    record: null,
    done: [],
    cancelled: true,
  });
  await expectAsBefore();
});

test('a move never takes another file’s place, and comes back with undo', async () => {
  const changes = await putAll();
  await put('_posts.bak/2.md', 'already there');
  const moves = changes.map(({ path, before }) => ({
    path,
    before,
    edits: [],
    to: path.replace('_posts/', '_posts.bak/'),
  }));
  const outcome = await applyChanges(root, name, moves, ports());
  expect(outcome.failures).toEqual([expect.objectContaining({ path: '_posts/2.md', reason: 'exists' })]);
  expect(await readdir(join(root, '_posts'))).toEqual(['2.md']);
  expect(await read('_posts.bak/1.md')).toBe(texts['_posts/1.md']);
  expect(await undoLast()).toMatchObject({ failures: [] });
  await expectAsBefore();
  expect(await read('_posts.bak/2.md')).toBe('already there');
});

test('a new file goes with undo', async () => {
  await put('_posts/1.md', 'x');
  const made = { path: '.episode-editor.yml', before: 'new', edits: [{ start: 0, end: 0, text: 'archive: old\n' }] };
  await applyChanges(root, name, [made], ports());
  expect(await read('.episode-editor.yml')).toBe('archive: old\n');
  await undoLast();
  expect(await readdir(root)).toEqual(['_posts']);
});

test('a link that leads out of the show is not followed', async () => {
  await put('a.md', 'a');
  await mkdir(join(folder, 'outside'));
  await writeFile(join(folder, 'outside', 'b.md'), 'old');
  await symlink(join(folder, 'outside'), join(root, 'away'));
  const outcome = await applyChanges(root, name, [change('away/b.md', 'old', 'old', 'new')], ports());
  expect(outcome.failures).toEqual([{ path: 'away/b.md', reason: 'outside-show' }]);
  expect(await readFile(join(folder, 'outside', 'b.md'), 'utf8')).toBe('old');
});

test('what a record keeps is whole before the first file is written', async () => {
  const changes = await putAll();
  const calm = ports();
  const before: string[] = [];
  const files = {
    ...calm.files,
    write: async (...args: Parameters<typeof calm.files.write>) => {
      before.push(...(await records().list(root)).map(({ state }) => state));
      return calm.files.write(...args);
    },
  };
  await applyChanges(root, name, changes, { ...calm, files });
  expect(before).toEqual(['applying', 'applying', 'applying']);
});
