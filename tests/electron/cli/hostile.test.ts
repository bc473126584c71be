import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostileShow, makeHostileShow } from '#tests/hostile/hostile-show.ts';
import { runVerb } from '../../../electron/cli/run-verb.ts';

let show: HostileShow;

beforeAll(async () => {
  show = await makeHostileShow({ large: true });
});
afterAll(() => rm(dirname(show.root), { recursive: true, force: true }));

async function episodes(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    version: '1.2.3',
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    cwd: show.root,
    // What is thrown is a bug: a failure then tells where.
    env: { ...process.env, EPISODES_DEBUG: '1' },
  };
  const status = await runVerb(args, io);
  return { status, out, err: err.join('\n') };
}

/** No program of the show's was run, and what lies beside the show is as it was and was told to nobody. */
async function expectNothingHappened(said: string): Promise<void> {
  expect(await readdir(show.canary)).toEqual([]);
  expect((await readdir(show.outside)).sort()).toEqual(['actors.yml', 'folder', 'secret.md']);
  expect(await readFile(join(show.outside, 'secret.md'), 'utf8')).toContain(show.secret);
  expect(said).not.toContain(show.secret);
}

test('a whole hostile show is checked: each file has its answer, no program runs, nothing outside is read', async () => {
  const { status, out, err } = await episodes('check', '--offline', '--format', 'json', '.');
  expect(err).toBe('');
  expect(status).toBe(1);
  const report = JSON.parse(out.join('\n'));
  const paths = new Set(report.episodes.map(({ path }: { path: string }) => path));
  for (const path of show.episodes) expect([...paths]).toContain(`./${path}`);
  expect([...paths].filter((path) => /link\.md|linked|dangling/.test(String(path)))).toEqual([]);
  await expectNothingHappened(out.join('\n'));
}, 60_000);

test('a repository whose settings name programs is asked what changed without running one', async () => {
  const { status, out, err } = await episodes('check', '--changed', '--offline', '--format', 'json', '.');
  expect([0, 1, 2]).toContain(status);
  expect(err).not.toMatch(/^\s+at /m);
  await expectNothingHappened(out.join('\n'));
}, 60_000);

test('every hostile file is read or refused in words, and rendered without being run', async () => {
  const read = await episodes('get', '--format', 'json', ...show.episodes);
  expect(read.out).toHaveLength(show.episodes.length);
  for (const line of read.out) {
    const { values, error } = JSON.parse(line);
    expect(values === undefined ? error : '').toEqual(expect.any(String));
  }
  const rendered = await episodes('render', '--markdown', 'kramdown', '--format', 'json', ...show.episodes);
  expect(rendered.out).toHaveLength(show.episodes.length);
  const large = rendered.out.find((line) => line.includes('large.md'));
  expect(JSON.parse(large ?? '{}').error).toContain('large');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  await expectNothingHappened([...read.out, ...rendered.out].join('\n'));
}, 60_000);

test('a hostile file is changed at the one key that was asked for, or refused and left as it is', async () => {
  const small = show.episodes.filter((path) => !path.includes('large'));
  const texts = () => Promise.all(small.map((path) => readFile(join(show.root, path), 'utf8')));
  const before = await texts();
  const { status, out } = await episodes('set', '--dry-run', ...small, 'title=harmless');
  expect([0, 1]).toContain(status);
  expect(out.join('\n')).toContain('+title: harmless');
  expect(await texts()).toEqual(before);
  await expectNothingHappened('');
}, 60_000);

test('audio that a file names outside of its show is not looked at', async () => {
  const { status, out, err } = await episodes('fill', '--dry-run', '_posts/2026-01-26-paths.md');
  expect(status).toBe(1);
  expect(out.join('\n')).not.toContain('audio_file_size');
  await expectNothingHappened(err);
});
