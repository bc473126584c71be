import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyAudio } from '#host/audio/copy-audio.ts';
import { lookAtDropped } from '#host/audio/dropped-audio.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sound = new Uint8Array(3 * 0x10_0000 + 7).map((_, index) => index % 251);
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

describe('a sound is copied', () => {
  test('whole, with its progress, into folders that are made', async () => {
    const from = join(folder, 'take 3.mp3');
    const to = join(folder, 'show/audio/2026/67.mp3');
    await writeFile(from, sound);
    const said: number[] = [];
    const control = { ...quiet, onProgress: (done: number) => said.push(done) };
    expect(await copyAudio({ from, to, replace: false }, control)).toEqual({ ok: true, value: null });
    expect((await readFile(to)).equals(sound)).toBe(true);
    expect(said.at(-1)).toBe(sound.length);
    expect(await readdir(join(folder, 'show/audio/2026'))).toEqual(['67.mp3']);
  });

  test('over another file only when that is said', async () => {
    const from = join(folder, 'new.mp3');
    const to = join(folder, '67.mp3');
    await writeFile(from, sound);
    await writeFile(to, 'another recording');
    expect(await copyAudio({ from, to, replace: false }, quiet)).toMatchObject({
      ok: false,
      error: { reason: 'exists' },
    });
    expect(await readFile(to, 'utf8')).toBe('another recording');
    expect((await copyAudio({ from, to, replace: true }, quiet)).ok).toBe(true);
    expect((await readFile(to)).equals(sound)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['67.mp3', 'new.mp3']);
  });

  test('not at all where the same bytes are there', async () => {
    const from = join(folder, 'new.mp3');
    const to = join(folder, '67.mp3');
    await writeFile(from, sound);
    await writeFile(to, sound);
    expect((await copyAudio({ from, to, replace: false }, quiet)).ok).toBe(true);
    expect((await copyAudio({ from, to: from, replace: true }, quiet)).ok).toBe(true);
    expect((await readFile(from)).equals(sound)).toBe(true);
  });

  test('until it is cancelled, which leaves nothing behind', async () => {
    const from = join(folder, 'new.mp3');
    const to = join(folder, 'audio/67.mp3');
    await writeFile(from, sound);
    const controller = new AbortController();
    const control = { signal: controller.signal, onProgress: () => controller.abort() };
    expect(await copyAudio({ from, to, replace: false }, control)).toMatchObject({ error: { reason: 'cancelled' } });
    expect(await readdir(join(folder, 'audio'))).toEqual([]);
  });

  test('a source that is gone is said', async () => {
    const request = { from: join(folder, 'gone.mp3'), to: join(folder, '67.mp3'), replace: false };
    expect(await copyAudio(request, quiet)).toMatchObject({ error: { reason: 'missing' } });
  });
});

describe('what was dropped', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'takes/2026'), { recursive: true });
    await mkdir(join(folder, 'site/_posts'), { recursive: true });
    await mkdir(join(folder, 'site/audio'), { recursive: true });
    for (const name of [
      'takes/10.mp3',
      'takes/9.MP3',
      'takes/2026/11.m4a',
      'takes/cover.png',
      'site/audio/1.mp3',
      'a.md',
    ]) {
      await writeFile(join(folder, name), 'x');
    }
  });
  const look = async (...names: string[]) => {
    const { audio, open } = await lookAtDropped(names.map((name) => join(folder, name)));
    const short = (path: string) => path.slice(folder.length + 1);
    return { audio: audio.map(short), open: open === null ? null : short(open) };
  };

  test('a folder of recordings is its sounds, in the order of their numbers', async () => {
    expect(await look('takes')).toEqual({ audio: ['takes/9.MP3', 'takes/10.mp3', 'takes/2026/11.m4a'], open: null });
  });
  test('a site is a show to open, with sounds or without', async () => {
    expect(await look('site')).toEqual({ audio: [], open: 'site' });
  });
  test('an episode is opened', async () => {
    expect(await look('a.md')).toEqual({ audio: [], open: 'a.md' });
  });
  test('one file of any ending is looked into; among several only sounds are', async () => {
    expect(await look('takes/cover.png')).toEqual({ audio: ['takes/cover.png'], open: null });
    expect(await look('takes/cover.png', 'takes/10.mp3')).toEqual({ audio: ['takes/10.mp3'], open: null });
  });
});
