import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { constantFrames, frames } from '#tests/shared/audio/builders/mp3.ts';
import { feed } from '#tests/shared/feed/feed.ts';
import { runFill } from '../../../electron/cli/fill.ts';

const SOUND = constantFrames(4900, { rate: 128 });
const LENGTH = '02:08';

const folders: string[] = [];
let show = '';

/** An episode in yattecast's keys, with line ends of Windows and no line end at the end. */
function episode(changes: Readonly<Record<string, string>> = {}): string {
  const keys = {
    actor_ids: '\r\n  - kettle\r\n  - mug',
    audio_file_path: ' /audio/67.mp3',
    audio_file_size: ' 0',
    date: ' 2026-11-14 05:00:00 +0900',
    duration: ' "00:00"',
    layout: ' article',
    title: ' 67. Tea # not a comment',
    ...changes,
  };
  const lines = Object.entries(keys).map(([key, value]) => `${key}:${value}`);
  return ['---', ...lines, '---', '', '## Notes  ', 'duration: 00:00'].join('\r\n');
}

beforeEach(async () => {
  show = await mkdtemp(join(tmpdir(), 'fill-'));
  folders.push(show);
  await mkdir(join(show, '_posts'));
  await mkdir(join(show, 'audio'));
  await writeFile(
    join(show, '_config.yml'),
    'title: Tea and Trains\nurl: https://tea.example.com\ntimezone: Asia/Tokyo\n',
  );
  await writeFile(join(show, 'audio/67.mp3'), SOUND);
  await writeFile(join(show, '_posts/2026-11-14-67.md'), episode());
});

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { cwd: show, env: {}, out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  return { status: await runFill(args, io), out, err };
}

const read = (path: string): Promise<string> => readFile(join(show, path), 'utf8');

describe('episodes fill', () => {
  test('fills size and duration in and leaves every other byte', async () => {
    const { status, err } = await run('_posts/2026-11-14-67.md');
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(await read('_posts/2026-11-14-67.md')).toBe(
      episode({ audio_file_size: ` ${SOUND.length}`, duration: ` "${LENGTH}"` }),
    );
  });

  test('with --dry-run prints a patch that git takes, and writes nothing', async () => {
    const before = await read('_posts/2026-11-14-67.md');
    const { status, out } = await run('_posts/2026-11-14-67.md', '--dry-run');
    expect(status).toBe(0);
    expect(out.join('\n')).toMatch(/^--- a\/_posts\/2026-11-14-67\.md\n\+\+\+ b\/_posts\/2026-11-14-67\.md\n@@ /);
    expect(await read('_posts/2026-11-14-67.md')).toBe(before);
    await cp(show, `${show}-copy`, { recursive: true });
    folders.push(`${show}-copy`);
    execFileSync('git', ['apply', '-'], { cwd: `${show}-copy`, input: `${out.join('\n')}\n` });
    await run('_posts/2026-11-14-67.md');
    expect(await readFile(join(`${show}-copy`, '_posts/2026-11-14-67.md'), 'utf8')).toBe(
      await read('_posts/2026-11-14-67.md'),
    );
  });

  test('changes nothing the second time', async () => {
    await run('_posts/2026-11-14-67.md');
    const once = await read('_posts/2026-11-14-67.md');
    expect(await run('_posts/2026-11-14-67.md')).toEqual({ status: 0, out: [], err: [] });
    expect(await read('_posts/2026-11-14-67.md')).toBe(once);
  });

  test('corrects what is wrong and leaves what is within two seconds', async () => {
    await writeFile(
      join(show, '_posts/2026-11-14-67.md'),
      episode({ audio_file_size: ' 12.5MB', duration: ' "2:10"' }),
    );
    expect((await run('_posts/2026-11-14-67.md')).status).toBe(0);
    expect(await read('_posts/2026-11-14-67.md')).toBe(
      episode({ audio_file_size: ` ${SOUND.length}`, duration: ' "2:10"' }),
    );
  });

  test('of sixty episodes changes two lines each', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `_posts/2025-01-01-${index + 1}.md`);
    for (const [index, name] of names.entries()) {
      await writeFile(
        join(show, `audio/第${index + 1}回.mp3`),
        frames(3000 + index, () => ({ rate: 32 })),
      );
      await writeFile(
        join(show, name),
        episode({ audio_file_path: ` /audio/第${index + 1}回.mp3`, title: ` ${index + 1}. Tea` }),
      );
    }
    const before = await Promise.all(names.map(read));
    const { status, err } = await run(...names);
    expect({ status, err }).toEqual({ status: 0, err: [] });
    const after = await Promise.all(names.map(read));
    const changed = after.flatMap((text, index) => {
      const old = before[index]?.split('\n') ?? [];
      const lines = text.split('\n');
      expect(lines).toHaveLength(old.length);
      return lines.filter((line, at) => line !== old[at]);
    });
    expect(changed).toHaveLength(120);
    expect(changed.every((line) => /^(?:audio_file_size: \d{6}|duration: "01:\d\d")\r$/.test(line))).toBe(true);
  });

  test.each([
    ['names a file that is not there', ' /audio/68.mp3', '68.mp3'],
    ['names an address', ' https://bucket.example.net/67.mp3', 'bucket.example.net'],
    ['names none', '', 'no audio'],
  ])('an episode that %s is told, and the others are filled in', async (_, value, word) => {
    await writeFile(join(show, '_posts/2026-11-21-68.md'), episode({ audio_file_path: value }));
    const { status, err } = await run('_posts/2026-11-21-68.md', '_posts/2026-11-14-67.md');
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain('_posts/2026-11-21-68.md');
    expect(err[0]).toContain(word);
    expect(await read('_posts/2026-11-21-68.md')).toBe(episode({ audio_file_path: value }));
    expect(await read('_posts/2026-11-14-67.md')).toContain(String(SOUND.length));
  });

  test('takes the file that --audio names', async () => {
    await writeFile(join(show, 'elsewhere.mp3'), SOUND);
    await writeFile(join(show, '_posts/2026-11-14-67.md'), episode({ audio_file_path: '' }));
    expect((await run('_posts/2026-11-14-67.md', '--audio', 'elsewhere.mp3')).status).toBe(0);
    expect(await read('_posts/2026-11-14-67.md')).toBe(
      episode({ audio_file_path: '', audio_file_size: ` ${SOUND.length}`, duration: ` "${LENGTH}"` }),
    );
  });

  test('what --audio names must be audio', async () => {
    await writeFile(join(show, 'text.mp3'), 'no sound at all');
    const { status, err } = await run('_posts/2026-11-14-67.md', '--audio=text.mp3');
    expect(status).toBe(2);
    expect(err[0]).toContain('text.mp3');
    expect(await read('_posts/2026-11-14-67.md')).toBe(episode());
  });

  test.each([
    [[]],
    [['a.md', 'b.md', '--audio', 'x.mp3']],
    [['a.md', '--audio']],
    [['a.md', '--audio', 'x.mp3', '--feed', 'https://host.example.net/feed']],
    [['a.md', '--loud']],
  ])('%j is wrong use', async (args) => {
    const { status, out, err } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err).toHaveLength(1);
  });

  test('a file that is not there or is no text is unreadable', async () => {
    await writeFile(join(show, '_posts/2026-11-21-68.md'), Uint8Array.from([0x2d, 0x2d, 0xff, 0xfe]));
    const { status, err } = await run('none.md', '_posts/2026-11-21-68.md', '_posts/2026-11-14-67.md');
    expect(status).toBe(2);
    expect(err).toHaveLength(2);
    expect(await read('_posts/2026-11-14-67.md')).toContain(String(SOUND.length));
  });

  test('front matter that nobody can read is left as it is', async () => {
    const broken = episode({ title: ' "unclosed' });
    await writeFile(join(show, '_posts/2026-11-14-67.md'), broken);
    expect((await run('_posts/2026-11-14-67.md')).status).toBe(1);
    expect(await read('_posts/2026-11-14-67.md')).toBe(broken);
  });
});

describe('episodes fill --feed', () => {
  let server: Server;
  let address = '';

  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(200).end(feed));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('fills in what the host knows, and tells of what it doesn’t', async () => {
    const blank = { audio_file_path: '', title: ' 68. Kettles' };
    await writeFile(join(show, '_posts/2026-11-21-68.md'), episode(blank));
    await writeFile(
      join(show, '_posts/2026-12-24-99.md'),
      episode({ ...blank, title: ' 99. Snow', date: ' 2026-12-24' }),
    );
    const { status, err } = await run(
      '_posts/2026-11-21-68.md',
      '_posts/2026-12-24-99.md',
      '--feed',
      address,
      '--allow-local',
    );
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain('_posts/2026-12-24-99.md');
    expect(await read('_posts/2026-11-21-68.md')).toBe(
      episode({
        ...blank,
        audio_file_path: ' https://host.example.net/ep/68.mp3?a=1&b=2',
        audio_file_size: ' 30245678',
        duration: ' "31:28"',
      }),
    );
  });

  test('does not ask this computer unless it is allowed to', async () => {
    const { status, err } = await run('_posts/2026-11-14-67.md', '--feed', address);
    expect(status).toBe(2);
    expect(err).toHaveLength(1);
    expect(await read('_posts/2026-11-14-67.md')).toBe(episode());
  });
});
