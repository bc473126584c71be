import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WebHead, WebPort } from '#host/audio/web-bytes.ts';
import { ok } from '#shared/result.ts';
import { retiredAudio } from '../../../electron/main/bulk/retired-audio.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'episode-editor-retired-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

/** A server that answers each file's name with a status and headers, and remembers how it was asked. */
function serverOf(answers: Readonly<Record<string, Pick<WebHead, 'status' | 'headers'>>>) {
  const asked: string[] = [];
  const port: WebPort = {
    exchange: async (url, { method }) => {
      asked.push(`${method} ${url}`);
      const answer = answers[url.split('/').at(-1) ?? ''] ?? { status: 404, headers: {} };
      return ok({ ...answer, body: (async function* () {})(), drop: () => undefined });
    },
    close: async () => undefined,
  };
  return { asked, port };
}

const fileOf = (name: string, bytes: number) => ({
  path: name,
  url: `https://cdn.example/${name}`,
  episode: '_posts.bak/1.md',
  bytes,
});

async function put(...names: readonly string[]) {
  for (const name of names) await writeFile(join(folder, name), '12345');
  return names.map((name) => fileOf(name, 5));
}

const length = (bytes: number) => ({ status: 200, headers: { 'content-length': String(bytes) } });

function retired(port: WebPort, trash = (file: string) => rm(file)) {
  const resolve = async (_: string, path: string) => join(folder, path);
  return retiredAudio({ web: { allowLocal: false, port }, trash, resolve });
}

test('only a file of which the server has the same size may go, and it is asked by HEAD alone', async () => {
  const { port, asked } = serverOf({
    'same.mp3': length(5),
    'other.mp3': length(6),
    'silent.mp3': { status: 200, headers: {} },
    'packed.mp3': { status: 200, headers: { 'content-length': '5', 'content-encoding': 'gzip' } },
    'moved.mp3': { status: 302, headers: { location: '/same.mp3' } },
  });
  const copies = retired(port);
  const names = ['same.mp3', 'other.mp3', 'silent.mp3', 'packed.mp3', 'moved.mp3', 'absent.mp3'];
  const files = await put(...names);
  expect((await copies.trash('s', names)).done).toEqual([]);
  const answers = await copies.ask('s', files, watch);
  expect(answers.map(({ state }) => state)).toEqual(['same', 'other', 'unknown', 'unknown', 'same', 'absent']);
  expect(asked.every((line) => line.startsWith('HEAD '))).toBe(true);
  const { done, failures } = await copies.trash('s', names);
  expect(done).toEqual(['same.mp3', 'moved.mp3']);
  expect(failures.map(({ reason }) => reason)).toEqual(Array(4).fill('unproved'));
  expect((await readdir(folder)).sort()).toEqual(['absent.mp3', 'other.mp3', 'packed.mp3', 'silent.mp3']);
});

test('a file that changed since the server was asked stays, and so does one that another show is asked for', async () => {
  const copies = retired(serverOf({ 'a.mp3': length(5), 'b.mp3': length(5) }).port);
  await copies.ask('s', await put('a.mp3', 'b.mp3'), watch);
  await appendFile(join(folder, 'a.mp3'), 'more');
  expect(await copies.trash('s', ['a.mp3'])).toEqual({ done: [], failures: [{ path: 'a.mp3', reason: 'unproved' }] });
  expect((await copies.trash('other', ['b.mp3'])).done).toEqual([]);
  expect(await readdir(folder)).toEqual(['a.mp3', 'b.mp3']);
});

test('where the system has no trash nothing is removed', async () => {
  const copies = retired(serverOf({ 'a.mp3': length(5) }).port, () => Promise.reject(new Error('no trash')));
  await copies.ask('s', await put('a.mp3'), watch);
  expect(await copies.trash('s', ['a.mp3'])).toEqual({ done: [], failures: [{ path: 'a.mp3', reason: 'no-trash' }] });
  expect(await readdir(folder)).toEqual(['a.mp3']);
});

test('what the person stopped counts as not answered', async () => {
  const controller = new AbortController();
  controller.abort();
  const { port, asked } = serverOf({ 'a.mp3': length(5) });
  const [answer] = await retired(port).ask('s', await put('a.mp3'), { ...watch, signal: controller.signal });
  expect(answer?.state).toBe('unknown');
  expect(asked).toEqual([]);
});
