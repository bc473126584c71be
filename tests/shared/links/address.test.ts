import { describe, expect, it } from 'vitest';
import { readAddress } from '#shared/links/address.ts';

describe('addresses that are fine', () => {
  it.each([
    'https://example.com/',
    'http://example.com',
    '//example.com/x',
    'https://ja.wikipedia.org/wiki/日本語',
    'https://例え.jp/',
    'https://web.archive.org/web/2020/http://example.com/',
    'https://https.example.com/',
    'https://http.cat/404',
    'https://example.com/?u=https://other.example/',
  ])('%s is a web address', (url) => {
    expect(readAddress(url).type).toBe('web');
  });

  it.each(['mailto:a@b.example', 'mailto:?subject=x', 'tel:+81-3-1234', 'sms:123'])('%s is a contact', (url) => {
    expect(readAddress(url)).toMatchObject({ type: 'contact', valid: true });
  });

  it.each([
    'ftp://example.com/',
    'podcast://example.com/feed',
    'spotify:show:1',
    'line://ti/p/x',
    'feed://a.example',
    'ftps://a.example',
    'htm:x',
  ])('%s is another scheme', (url) => {
    expect(readAddress(url).type).toBe('other');
  });

  it.each([
    '/images/a.png',
    '../12',
    'about.html',
    'notes.md',
    '1.mp3',
    'LICENSE.txt',
    'a/b.py',
    './x',
    '?q=1',
    'localhost:4000/x',
  ])('%s is a path', (url) => {
    expect(readAddress(url)).toMatchObject({ type: 'path', looksLikeHost: false });
  });

  it('reads anchors, Liquid and nothing', () => {
    expect(readAddress('#関連')).toEqual({ type: 'anchor', id: '関連' });
    expect(readAddress('{{ site.url }}/x').type).toBe('liquid');
    expect(readAddress('  ').type).toBe('empty');
  });
});

describe('slips', () => {
  it.each([
    ['ttps://example.com/', 'https://example.com/'],
    ['htps://example.com/', 'https://example.com/'],
    ['hhttps://example.com/', 'https://example.com/'],
    ['htpps://example.com/', 'https://example.com/'],
    ['ttp://example.com/', 'http://example.com/'],
    ['http://http://example.com/', 'http://example.com/'],
    ['https://https://example.com/', 'https://example.com/'],
    ['http://https://example.com/', 'https://example.com/'],
    ['httpshttps://example.com/', 'https://example.com/'],
    ['https:/example.com/', 'https://example.com/'],
    ['https:example.com', 'https://example.com'],
    ['https//example.com', 'https://example.com'],
    ['http;//example.com', 'http://example.com'],
    ['https：//example.com', 'https://example.com'],
    ['www.example.com/x', 'https://www.example.com/x'],
    ['me@example.com', 'mailto:me@example.com'],
  ])('%s', (url, fixed) => {
    expect(readAddress(url)).toEqual({ type: 'wrong-scheme', fixed });
  });

  it.each(['example.jp', 'example.com/x', 'sub.example.co.jp:8080/x', 'anchor.fm/show'])('%s may be a host', (url) => {
    expect(readAddress(url)).toMatchObject({ type: 'path', looksLikeHost: true });
  });

  it.each(['https://', 'http://[bad', 'https://exa mple.com/', 'https://?x'])('%s is no address', (url) => {
    expect(readAddress(url).type).toBe('invalid');
  });

  it.each(['javascript:alert(1)', 'JavaScript:void(0)', 'data:text/html,x', 'vbscript:x'])('%s is unsafe', (url) => {
    expect(readAddress(url).type).toBe('unsafe');
  });
});
