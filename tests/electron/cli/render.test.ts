import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runRender } from '../../../electron/cli/render.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'episodes-render-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function render(...args: string[]): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), cwd: folder, env: {} };
  return { status: await runRender(args, io), out, err };
}

const episode = '---\ntitle: A\n---\n"b"\n<div>\n*c*\n</div>\n';

describe('episodes render', () => {
  test("a Jekyll show speaks kramdown, with the defaults unless the site's own settings are asked for", async () => {
    await put('_config.yml', 'kramdown:\n  parse_block_html: true\n');
    await put('_posts/2024-01-01-1.md', episode);
    const path = '_posts/2024-01-01-1.md';
    expect(await render(path)).toEqual({
      status: 0,
      out: [JSON.stringify({ path, html: '<p>“b”</p>\n<div>\n*c*\n</div>\n' })],
      err: [],
    });
    const own = await render(path, '--site-options');
    expect(own.out).toEqual([JSON.stringify({ path, html: '<p>“b”</p>\n<div>\n  <p><em>c</em></p>\n</div>\n' })]);
  });

  test('other shows speak GFM; --markdown decides otherwise', async () => {
    await put('hugo.toml', 'title = "x"\n');
    await put('content/1.md', '+++\ntitle = "A"\n+++\n"b"\n');
    expect((await render('content/1.md', '--format', 'html')).out).toEqual(['<p>&quot;b&quot;</p>']);
    expect((await render('content/1.md', '--format=html', '--markdown', 'kramdown')).out).toEqual(['<p>“b”</p>']);
  });

  test('line ends of Windows and a byte order mark change nothing', async () => {
    await put('_config.yml', '');
    await put('1.md', '\uFEFF---\r\ntitle: A\r\n---\r\n\r\na  \r\nb\r\n');
    expect((await render('1.md', '--format', 'html')).out).toEqual(['<p>a<br />\nb</p>']);
  });

  test('Liquid stays', async () => {
    await put('_config.yml', '');
    await put('1.md', '---\ntitle: A\n---\n{{ site.url }}\n');
    expect((await render('1.md', '--format', 'html')).out).toEqual(['<p>{{ site.url }}</p>']);
  });

  test('all files are tried; what cannot be read is said, with status 2', async () => {
    await put('_config.yml', '');
    await put('1.md', '---\ntitle: A\n---\na\n');
    await put('2.md', new Uint8Array([0xff, 0xfe, 0x41]));
    const { status, out } = await render('none.md', '2.md', '1.md');
    expect(status).toBe(2);
    expect(out.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['path', 'error'],
      ['path', 'error'],
      ['path', 'html'],
    ]);
    const html = await render('none.md', '1.md', '--format', 'html');
    expect(html.out).toEqual(['<p>a</p>']);
    expect(html.err).toHaveLength(1);
  });

  test.each([[[]], [['--format', 'xml', 'a.md']], [['--markdown', 'x', 'a.md']], [['--other', 'a.md']]])(
    'wrong use: %j',
    async (args) => {
      const { status, out, err } = await render(...args);
      expect([status, out, err.length]).toEqual([2, [], 1]);
    },
  );
});
