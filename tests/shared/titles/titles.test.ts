import { describe, expect, test } from 'vitest';
import { ok } from '#shared/result.ts';
import { fetchTitles, type TitlePorts } from '#shared/titles/fetch-titles.ts';
import { pageTitle } from '#shared/titles/page-title.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');

describe('titles of pages', () => {
  test.each([
    ['<title>A &amp; B &#8211; &quot;C&quot; &#x3042;</title>', 'A & B – "C" あ'],
    ['<title\nlang="ja">  二行\n の題 </title>', '二行 の題'],
    ['<!-- <title>no</title> --><script>"<title>no</title>"</script><title>yes</title>', 'yes'],
    ['<svg><title>icon</title></svg><title>page</title>', 'page'],
    ['<title></title><meta property="og:title" content="開いた題">', '開いた題'],
    ["<meta content='a' name='twitter:title'>", 'a'],
    [`<title>${'あ'.repeat(400)}</title>`, `${'あ'.repeat(300)}…`],
  ])('%j', (html, title) => {
    expect(pageTitle(utf8(html))).toBe(title);
  });

  test.each(['<p>none</p>', '<title> </title>', '', '<title>unfinished'])('%j has none', (html) => {
    expect(pageTitle(utf8(html))).toBeUndefined();
  });

  // 日本 in the encodings that older Japanese pages have.
  test.each([
    ['93fa967b', 'text/html; charset=Shift_JIS', ''],
    ['c6fccbdc', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">'],
    ['93fa967b', 'text/html', '<meta charset="x-sjis">'],
    ['1b24424 67c4b5c1b2842'.replace(' ', ''), 'text/html; charset=iso-2022-jp', ''],
    ['e697a5e69cac', 'text/html; charset=nonsense', ''],
    ['93fa967b82cc82dd82c882b382f182d6', 'text/html; charset=utf-8', ''],
  ])('%s as %s %s', (hex, type, meta) => {
    const page = bytes(`${ascii(`${meta}<title>`)}${hex}${ascii('</title>')}`);
    expect(pageTitle(page, type)).toMatch(/^日本/);
  });

  test('a page that was cut inside a character still has its title', () => {
    expect(pageTitle(utf8('<title>日本</title>本').slice(0, -1))).toBe('日本');
  });
});

describe('fetching titles', () => {
  // Whoever waits has waited: the time passes at once.
  let now = 0;
  const clock = {
    now: () => now,
    after: (ms: number, callback: () => void) => {
      queueMicrotask(() => {
        now += ms;
        callback();
      });
      return () => undefined;
    },
  };
  function run(pages: Readonly<Record<string, { status?: number; location?: string; type?: string; html?: string }>>) {
    const asked: string[] = [];
    const request: TitlePorts['request'] = async ({ url }) => {
      asked.push(url);
      const page = pages[url];
      if (page === undefined) return { ok: false, error: 'unresolved' };
      const headers = {
        ...(page.type === undefined ? {} : { 'content-type': page.type }),
        ...(page.location === undefined ? {} : { location: page.location }),
      };
      return ok({ status: page.status ?? 200, headers, body: utf8(page.html ?? '') });
    };
    return { asked, run: { ports: { request, clock }, allowLocal: false } };
  }

  test('redirects are followed, each address is asked once, failures say why', async () => {
    const { asked, run: settings } = run({
      'https://a.example/': { status: 301, location: '/b' },
      'https://a.example/b': { html: '<title>B</title>' },
      'https://gone.example/': { status: 404, html: '<title>Not found</title>' },
      'https://file.example/': { type: 'application/pdf', html: '<title>x</title>' },
      'https://in.example/': { status: 302, location: 'http://127.0.0.1/admin' },
      'https://loop.example/': { status: 302, location: 'https://loop.example/' },
    });
    const urls = ['https://a.example/', 'https://a.example/', 'https://gone.example/', 'https://file.example/'];
    const more = ['https://in.example/', 'https://no.example/', 'https://loop.example/', 'mailto:a@b.example'];
    expect(Object.fromEntries(await fetchTitles([...urls, ...more], settings))).toEqual({
      'https://a.example/': { title: 'B' },
      'https://gone.example/': { reason: 'status' },
      'https://file.example/': { reason: 'no-title' },
      'https://in.example/': { reason: 'private' },
      'https://no.example/': { reason: 'unresolved' },
      'https://loop.example/': { reason: 'status' },
    });
    expect(asked.filter((url) => url === 'https://a.example/')).toHaveLength(1);
    expect(asked).not.toContain('http://127.0.0.1/admin');
  });
});
