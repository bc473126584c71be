import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFile, openByteSource } from '#host/audio/file-source.ts';
import { findAudio } from '#host/audio/find-audio.ts';
import { constantFrames } from '#tests/shared/audio/builders/mp3.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
  await writeFile(join(folder, 'tea.mp3'), constantFrames(100, { rate: 128 }));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('openByteSource', () => {
  test('reads any part, less at the end, into the caller’s bytes where it gives some', async () => {
    await writeFile(join(folder, 'digits'), '0123456789');
    const opened = await openByteSource(join(folder, 'digits'));
    if (!opened.ok) throw new Error(opened.error.reason);
    const { size, read, close } = opened.value;
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    expect(size).toBe(10);
    expect(text(await read(3, 4))).toBe('3456');
    expect(text(await read(8, 100))).toBe('89');
    expect(text(await read(20, 5))).toBe('');
    const into = new Uint8Array(16);
    const part = await read(2, 3, into);
    expect(text(part)).toBe('234');
    expect(part.buffer).toBe(into.buffer);
    await close();
  });

  test('a missing file and what is no file are told apart', async () => {
    expect(await openByteSource(join(folder, 'none.mp3'))).toMatchObject({ ok: false, error: { reason: 'not-found' } });
    expect(await openByteSource(folder)).toEqual({ ok: false, error: { reason: 'unreadable', detail: 'EISDIR' } });
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.mp3')]);
    expect(await inspectFile(join(folder, 'pipe.mp3'))).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
  });
});

describe('inspectFile', () => {
  test('gives plain data', async () => {
    const facts = await inspectFile(join(folder, 'tea.mp3'));
    expect(structuredClone(facts)).toEqual(facts);
    expect(facts.ok && facts.value.seconds).toBeCloseTo((100 * 1152) / 44100, 3);
  });

  test('of half a gigabyte keeps the memory flat', async () => {
    const path = join(folder, 'huge.mp3');
    await writeFile(path, constantFrames(4000, { rate: 64 }));
    await truncate(path, 2 ** 29);
    const before = process.memoryUsage.rss();
    let most = before;
    const facts = await inspectFile(path, {
      onProgress: () => {
        most = Math.max(most, process.memoryUsage.rss());
      },
    });
    expect(facts.ok && facts.value.seconds).toBeCloseTo((4000 * 1152) / 44100, 1);
    expect(most - before).toBeLessThan(50_000_000);
  });
});

describe('findAudio', () => {
  const composed = 'がんばる.mp3'.normalize('NFC');

  beforeAll(async () => {
    await mkdir(join(folder, 'audio', 'ガ'.normalize('NFD')), { recursive: true });
    await writeFile(join(folder, 'audio', 'ガ'.normalize('NFD'), composed.normalize('NFD')), '');
    await writeFile(join(folder, 'audio', '67.mp3'), '');
    await mkdir(join(folder, 'audio', 'folder.mp3'));
  });

  test('takes the first candidate that is a file', async () => {
    const found = await findAudio(folder, ['none.mp3', 'audio/folder.mp3', 'audio/67.mp3', 'tea.mp3']);
    expect(found).toBe(join(folder, 'audio/67.mp3'));
    expect(await findAudio(folder, ['none.mp3'])).toBeUndefined();
  });

  test('finds names that the disk composes otherwise', async () => {
    const found = await findAudio(folder, [`audio/ガ/${composed}`]);
    expect(found?.normalize('NFC')).toBe(join(folder, `audio/ガ/${composed}`).normalize('NFC'));
  });
});
