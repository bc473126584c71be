import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type History, openHistory } from '#host/history/history.ts';
import { historyLimits, type VersionKind } from '#shared/history/kept-version.ts';
import { type Fault, faultyFiles } from '../files/faulty-files.ts';

let base: string;
let folder: string;
let history: History;
const place = { root: '/show', path: '_posts/1.md' };
const day = 24 * 60 * 60_000;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'history-'));
  folder = join(base, 'history');
  history = openHistory(folder);
});
afterEach(() => rm(base, { recursive: true, force: true }));

const version = (text: string, at: number, kind: VersionKind = 'saved') => ({
  ...place,
  source: { text, bom: false },
  kind,
  at,
});

async function kinds(): Promise<readonly (readonly [VersionKind, number])[]> {
  return (await history.list(place)).map(({ kind, at }) => [kind, at] as const);
}

/** The texts that lie in the folder, as anybody's editor would open them. */
async function texts(): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'texts'), { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md'));
  return (await Promise.all(files.map((name) => readFile(join(folder, 'texts', name), 'utf8')))).sort();
}

describe('what is kept', () => {
  test('comes back, the newest first, mark and line ends included', async () => {
    await history.keep(version('一\r\n', 1_000, 'opened'));
    await history.keep({ ...version('二', 2_000), source: { text: '二', bom: true } });
    const [second, first] = await history.list(place);
    expect(await history.read(place, first?.id ?? '')).toMatchObject({
      ok: true,
      value: { source: { text: '一\r\n', bom: false } },
    });
    expect(await history.read(place, second?.id ?? '')).toMatchObject({
      ok: true,
      value: { source: { text: '二', bom: true }, hash: second?.hash },
    });
    expect(await history.list({ ...place, path: '_posts/2.md' })).toEqual([]);
  });

  test('is no second version where nothing changed, and a save names what was only work before', async () => {
    await history.keep(version('a', 1, 'editing'));
    await history.keep(version('a', 2, 'saved'));
    await history.keep(version('a', 3, 'editing'));
    expect(await kinds()).toEqual([['saved', 2]]);
  });

  test('lies once on the disk however often it was the text', async () => {
    for (const [index, text] of ['a', 'b', 'a', 'b'].entries()) await history.keep(version(text, index + 1));
    expect(await history.list(place)).toHaveLength(4);
    expect(await texts()).toEqual(['a', 'b']);
  });

  test('keeps its order within one millisecond, and is there for the next run', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => history.keep(version(text, 5))));
    const next = openHistory(folder);
    const read = await Promise.all((await next.list(place)).map(({ id }) => next.read(place, id)));
    expect(read.map((outcome) => outcome.ok && outcome.value.source.text)).toEqual(['c', 'b', 'a']);
  });

  test('goes along when the episode’s file is renamed', async () => {
    await history.keep(version('a', 1));
    const to = { ...place, path: '_posts/2.md' };
    await history.keep({ ...version('b', 2), path: to.path });
    await history.moved(place, to);
    expect(await history.list(place)).toEqual([]);
    expect((await history.list(to)).map(({ at }) => at)).toEqual([2, 1]);
  });

  test('is not asked for by a name that is no version', async () => {
    expect(await history.read(place, '../../episode.json')).toMatchObject({ ok: false, error: { reason: 'missing' } });
  });
});

describe('what is removed', () => {
  test('versions of more than 30 days, and texts that none names', async () => {
    await history.keep(version('old', 1_000));
    await history.keep(version('new', 1_000 + 5 * day));
    expect(await history.prune(2_000 + historyLimits.ageMs)).toBe(1);
    expect(await texts()).toEqual(['new']);
    expect(await kinds()).toEqual([['saved', 1_000 + 5 * day]]);
    await history.prune(1_000 + 100 * day);
    expect(await readdir(join(folder, 'episodes'))).toEqual([]);
  });

  test('the oldest, where all together is too large', async () => {
    history = openHistory(folder, { limits: () => ({ ageMs: day, bytes: 10 }) });
    for (const [index, text] of ['aaaaa', 'bbbbb', 'ccccc'].entries()) await history.keep(version(text, index + 1));
    expect(await history.prune(10)).toBe(1);
    expect(await texts()).toEqual(['bbbbb', 'ccccc']);
  });

  test('never a text that is being kept at the same moment', async () => {
    await history.keep(version('again', 1));
    await Promise.all([history.prune(1 + 2 * historyLimits.ageMs), history.keep(version('again', 9 * day))]);
    for (const { id } of await history.list(place)) expect((await history.read(place, id)).ok).toBe(true);
  });

  test('nothing where there is nothing', async () => {
    expect(await history.prune(day)).toBe(0);
    await writeFile(folder, 'a file in its place');
    expect(await history.prune(day)).toBe(0);
    expect(await history.list(place)).toEqual([]);
  });
});

describe('every file call of keeping a version fails in turn', () => {
  const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'short write'];
  test.each(faults.flatMap((fault) => [[fault, false] as const, [fault, true] as const]))(
    '%s (for good: %s): kept whole, or said',
    async (fault, lasting) => {
      const all = faultyFiles(Number.POSITIVE_INFINITY, fault, lasting);
      await openHistory(join(base, 'counted'), { files: all.files }).keep(version('words', 1));
      expect(all.calls.length).toBeGreaterThan(6);
      for (let nth = 1; nth <= all.calls.length; nth++) {
        const own = join(base, `run-${nth}`);
        const { files } = faultyFiles(nth, fault, lasting);
        const kept = await openHistory(own, { files }).keep(version('words', 1));
        const healthy = openHistory(own);
        const versions = await healthy.list(place);
        if (kept.ok) expect(versions).toHaveLength(1);
        for (const { id } of versions) {
          expect(await healthy.read(place, id)).toMatchObject({ ok: true, value: { source: { text: 'words' } } });
        }
      }
    },
  );
});
