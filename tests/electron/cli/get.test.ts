import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runGet } from '../../../electron/cli/get.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'episodes-get-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function put(path: string, text: string | Uint8Array): Promise<string> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return path;
}

async function get(...args: string[]): Promise<{ status: number; lines: unknown[]; errors: string[] }> {
  const lines: unknown[] = [];
  const errors: string[] = [];
  const io = {
    out: (line: string) => lines.push(JSON.parse(line)),
    err: (line: string) => errors.push(line),
    cwd: folder,
    env: {},
  };
  return { status: await runGet(args, io), lines, errors };
}

describe('episodes get', () => {
  it('prints a line a file, in the order asked for', async () => {
    await put('b.md', '\ufeff---\ntitle: x\nn: 1.5\nbig: 9007199254740993\nnone:\nday: 2024-09-19\n---\nnotes\n');
    await put('_posts/a.md', 'no front matter\n');
    const { status, lines } = await get('b.md', '_posts/a.md', '--format', 'json');
    expect(status).toBe(0);
    expect(lines).toEqual([
      { path: 'b.md', values: { title: 'x', n: 1.5, big: '9007199254740993', none: null, day: '2024-09-19' } },
      { path: '_posts/a.md', values: {} },
    ]);
  });

  it('keeps the order of keys, numbers among them', async () => {
    await put('a.md', '---\nz: 1\n2: x\n1: y\n---\n');
    const lines: string[] = [];
    await runGet(['a.md'], { out: (line) => lines.push(line), err: () => undefined, cwd: folder, env: {} });
    expect(lines).toEqual(['{"path":"a.md","values":{"z":1,"2":"x","1":"y"}}']);
  });

  it('reads as Ruby does, in a JavaScript site as its generator does', async () => {
    const text = '---\nlength: 45:10\nswitch: yes\ndate: 2024-09-19 05:00:00 +0900\n---\n';
    await put('ruby/_config.yml', 'title: x\n');
    await put('ruby/_posts/2024-09-19-1.md', text);
    await put('hugo/hugo.toml', 'title = "x"\n');
    await put('hugo/content/1.md', text);
    await put('eleventy/eleventy.config.js', '');
    await put('eleventy/src/1.md', text);
    await put('other/1.md', text);
    const { lines } = await get('ruby/_posts/2024-09-19-1.md', 'hugo/content/1.md', 'eleventy/src/1.md', 'other/1.md');
    const values = lines.map((line) => (line as { values: unknown }).values);
    const date = '2024-09-19T05:00:00+09:00';
    expect(values).toEqual([
      { length: 162600, switch: true, date },
      { length: 162600, switch: true, date },
      { length: 2710, switch: 'yes', date: '2024-09-19 05:00:00 +0900' },
      { length: 162600, switch: true, date },
    ]);
  });

  it('says what cannot be read, and reads the others', async () => {
    await put('bad.md', '---\ntitle: x\ndate: y: z\n---\n');
    await put('bytes.md', new Uint8Array([0x83, 0x65, 0x83, 0x58]));
    await put('good.md', '---\ntitle: x\n---\n');
    const { status, lines } = await get('bad.md', 'bytes.md', 'absent.md', 'good.md');
    expect(status).toBe(2);
    expect(lines).toEqual([
      { path: 'bad.md', error: 'mapping values are not allowed in this context at line 3 column 8' },
      { path: 'bytes.md', error: expect.stringContaining('UTF-8') },
      { path: 'absent.md', error: expect.stringContaining('absent.md') },
      { path: 'good.md', values: { title: 'x' } },
    ]);
  });

  it.each([[], ['--format', 'xml', 'a.md'], ['--other', 'a.md'], ['--format=json']])(
    'refuses wrong use: %j',
    async (...args) => {
      const { status, lines, errors } = await get(...args);
      expect([status, lines, errors.length]).toEqual([2, [], 1]);
    },
  );

  it.skipIf(!existsSync('../shared/corpus'))('prints the sample as Ruby reads it', async () => {
    const expected = readFileSync('../shared/corpus/psych-values.jsonl', 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string });
    const lines: string[] = [];
    const io = {
      out: (line: string) => lines.push(line),
      err: () => undefined,
      cwd: join(process.cwd(), '../shared/corpus'),
      env: {},
    };
    expect(
      await runGet(
        expected.map(({ path }) => path),
        io,
      ),
    ).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
  });
});
