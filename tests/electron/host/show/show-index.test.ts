import { mkdir, mkdtemp, readdir, readFile, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFolders, type FolderPort } from '#host/show/folder-port.ts';
import { showIndex } from '#host/show/index/show-index.ts';
import { rememberedShow } from '#host/show/index/stored-index.ts';
import type { ReadShow } from '#host/show/index/whole-show.ts';
import { type OpenedShow, openedShow } from '#shared/ipc/handed-show.ts';

let root: string;
let folder: string;
let reads: string[];

/** Counts the reads of episodes. */
const port: FolderPort = {
  ...diskFolders,
  read: (path) => {
    if (path.includes('_posts')) reads.push(path.slice(path.lastIndexOf('/') + 1));
    return diskFolders.read(path);
  },
};

/** Long after the files were written, so that their times tell. */
const later = () => Date.now() + 60_000;
const index = () => showIndex({ folder, port, now: later });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'episode-editor-index-'));
  folder = await mkdtemp(join(tmpdir(), 'episode-editor-indexes-'));
  await mkdir(join(root, '_posts'));
  await writeFile(join(root, '_config.yml'), 'title: Tea\n');
  for (let number = 1; number <= 3; number++) await episode(number, `${number}. word`);
  reads = [];
});
// An index may still be on its way to the disk.
afterEach(async () => {
  for (const made of [root, folder]) await rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

const nameOf = (number: number) => `2026-09-${String(number).padStart(2, '0')}-${number}.md`;

function episode(number: number, title: string, more = ''): Promise<void> {
  return writeFile(join(root, '_posts', nameOf(number)), `---\ntitle: ${title}\n${more}---\n\nWords.\n`);
}

/** The show as the window gets it, and the name of its state. */
function arrived({ content, state }: ReadShow): OpenedShow & { readonly state: string } {
  return { ...openedShow({ id: 'tea', isSample: false, reading: 1, content }, later()), state };
}

async function read(from = index()): Promise<ReturnType<typeof arrived>> {
  const result = await from.read(root);
  if (!result.ok || result.value === 'unchanged') throw new Error('the show should be read');
  return arrived(result.value);
}

const titles = ({ episodes }: Pick<OpenedShow, 'episodes'>) => episodes.map(({ title }) => title);

/** The index is written behind. */
async function kept(): Promise<string> {
  return expect
    .poll(async () => (await readdir(folder).catch(() => [])).find((name) => /^\w{16}\.json$/.test(name)) ?? '')
    .not.toBe('')
    .then(async () => join(folder, (await readdir(folder)).find((name) => name.endsWith('.json')) ?? ''));
}

test('the next start has the list without reading an episode, and reading again finds nothing new', async () => {
  const first = await read();
  await kept();
  reads = [];
  const remembered = await rememberedShow(folder, root);
  expect(remembered && arrived(remembered)).toEqual(first);
  expect(remembered?.folders).toEqual([root, join(root, '_posts')]);
  const again = await index().read(root, first.state);
  expect(again).toEqual({ ok: true, value: 'unchanged' });
  expect(reads).toEqual([]);
});

test('what was changed, added and removed outside is exactly what the list then says', async () => {
  const open = index();
  await read(open);
  await episode(2, '2. another word');
  await episode(4, '4. new');
  await unlink(join(root, '_posts', nameOf(1)));
  expect(titles(await read(open))).toEqual(['4. new', '3. word', '2. another word']);
  expect(titles(await read())).toEqual(['4. new', '3. word', '2. another word']);
});

test('a change of the same length and time is found', async () => {
  const open = index();
  await read(open);
  const path = join(root, '_posts', nameOf(2));
  const time = new Date('2026-01-01T00:00:00Z');
  await utimes(path, time, time);
  await read(open);
  await episode(2, '2. wore');
  await utimes(path, time, time);
  expect(titles(await read(open))).toContain('2. wore');
});

test('of a large show only the changed files are read', async () => {
  for (let number = 4; number <= 450; number++)
    await writeFile(join(root, '_posts', `1999-01-01-${number}.md`), `---\ntitle: ${number}. word\n---\n`);
  const open = index();
  await read(open);
  reads = [];
  await episode(3, '3. changed', 'image: /new-key.png\n');
  const after = await read(open);
  expect(reads).toEqual([nameOf(3)]);
  expect(titles(after)[0]).toBe('3. changed');
  expect(after.episodes).toHaveLength(450);
  // Other settings of the site may make other episodes of the same files.
  await writeFile(join(root, '_config.yml'), 'title: Tea\nexclude: ["_posts/1999-01-01-4.md"]\n');
  reads = [];
  const excluded = await read(open);
  expect(excluded.episodes.filter(({ status }) => status === 'published')).toHaveLength(449);
  expect(reads.length).toBeGreaterThan(400);
});

test('a file that was written just now is not trusted', async () => {
  const open = showIndex({ folder, port, now: Date.now });
  await read(open);
  reads = [];
  await read(open);
  expect(reads).toHaveLength(3);
});

test('a damaged index, or one of another version, is as good as none', async () => {
  await read();
  const file = await kept();
  const whole = await readFile(file, 'utf8');
  const torn = whole.slice(0, whole.indexOf('3. word'));
  const another = whole.replace(/"version":\d+/, '"version":1');
  const foreign = whole.replace('word', 'w0rd');
  for (const text of ['{"version":1,"ro', '[]', 'null', 'null\n{}\n{}', torn, another, foreign]) {
    await writeFile(file, text);
    expect(await rememberedShow(folder, root)).toBeUndefined();
    expect(titles(await read())).toEqual(['3. word', '2. word', '1. word']);
    // The new index is written behind: the next round must not begin before it is there.
    await expect.poll(() => readFile(file, 'utf8')).toBe(whole);
  }
});

test('an index whose end is cut off still shows the episodes, and has all of them read again', async () => {
  const first = await read();
  const file = await kept();
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -20));
  const remembered = await rememberedShow(folder, root);
  expect(remembered && arrived(remembered)).toEqual(first);
  reads = [];
  expect(titles(await read())).toEqual(['3. word', '2. word', '1. word']);
  expect(reads).toHaveLength(3);
});

test('a folder that is gone is a failure, whatever is remembered of it', async () => {
  const open = index();
  await read(open);
  await rm(join(root, '_posts'), { recursive: true });
  expect(titles(await read(open))).toEqual([]);
  await rm(root, { recursive: true });
  expect(await open.read(root)).toEqual({ ok: false, error: { reason: 'missing', path: root } });
});
