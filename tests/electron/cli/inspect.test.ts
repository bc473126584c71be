import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '#tests/shared/audio/builders/bytes.ts';
import { chapterBody, id3, id3Frame, textBody } from '#tests/shared/audio/builders/id3.ts';
import { constantFrames } from '#tests/shared/audio/builders/mp3.ts';
import { runInspect } from '../../../electron/cli/inspect.ts';

let cwd = '';
const tag = id3(4, [id3Frame(4, 'TIT2', textBody('お茶')), id3Frame(4, 'CHAP', chapterBody(4, 'a', 500, 2000, 'Tea'))]);
const sound = bytesOf(tag, constantFrames(100, { rate: 128 }));

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'inspect-'));
  await writeFile(join(cwd, '第67回.mp3'), sound);
  await writeFile(join(cwd, 'empty.mp3'), '');
  await writeFile(join(cwd, 'text.mp3'), 'no sound at all');
});

afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runInspect(args, { cwd, env: {}, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { out, err, status };
}

describe('episodes inspect', () => {
  test('prints an object a line', async () => {
    const { out, err, status } = await run('./第67回.mp3');
    expect({ err, status }).toEqual({ err: [], status: 0 });
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        path: './第67回.mp3',
        bytes: sound.length,
        seconds: 2.612,
        codec: 'mp3',
        container: 'mp3',
        mime: 'audio/mpeg',
        bitrate: 128000,
        vbr: false,
        sampleRate: 44100,
        channels: 2,
        method: 'header',
        title: 'お茶',
        chapters: [{ start: 0.5, title: 'Tea' }],
      },
    ]);
  });

  test('prints a sentence a file for people', async () => {
    const { out, status } = await run('第67回.mp3', '--format', 'text');
    expect(status).toBe(0);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^第67回\.mp3: 00:03 \(2\.612 s\), \d+ bytes, mp3, 128 kbit\/s, 44100 Hz, stereo/);
  });

  test('tells of what is no audio, and goes on', async () => {
    const { out, err, status } = await run('--format=json', 'empty.mp3', 'text.mp3', 'none.mp3', '.', '第67回.mp3');
    const lines = out.map((line) => JSON.parse(line));
    expect({ err, status }).toEqual({ err: [], status: 2 });
    expect(lines.map(({ path, error, seconds }) => [path, typeof error, seconds])).toEqual([
      ['empty.mp3', 'string', undefined],
      ['text.mp3', 'string', undefined],
      ['none.mp3', 'string', undefined],
      ['.', 'string', undefined],
      ['第67回.mp3', 'undefined', 2.612],
    ]);
    expect(lines.slice(0, 4).every((line) => Object.keys(line).length === 2)).toBe(true);
  });

  test('says errors to people apart from the output', async () => {
    const { out, err, status } = await run('--format=text', 'empty.mp3');
    expect({ out, status }).toEqual({ out: [], status: 2 });
    expect(err[0]).toContain('empty.mp3');
  });

  test.each([[[]], [['--format', 'xml', 'a.mp3']], [['--loud', 'a.mp3']], [['a.mp3', '--format']]])(
    '%j is wrong use',
    async (args) => {
      const { out, err, status } = await run(...args);
      expect({ out, status }).toEqual({ out: [], status: 2 });
      expect(err).toHaveLength(1);
    },
  );

  test('a name that begins with a dash goes behind --', async () => {
    await writeFile(join(cwd, '--x.mp3'), sound);
    expect((await run('--', '--x.mp3')).status).toBe(0);
  });
});
