import { describe, expect, test } from 'vitest';
import { decodeFeed } from '#shared/feed/decode-feed.ts';
import { readFeedItems } from '#shared/feed/feed-items.ts';
import { bytesOf, latin } from '#tests/shared/audio/builders/bytes.ts';
import { feed } from './feed.ts';

describe('readFeedItems', () => {
  test('reads the episodes of RSS', () => {
    expect(readFeedItems(feed)).toEqual([
      {
        title: '68. Kettles & <whistles>',
        url: 'https://host.example.net/ep/68.mp3?a=1&b=2',
        bytes: 30245678,
        durationText: '00:31:28',
        date: 'Fri, 20 Nov 2026 20:00:00 GMT',
        number: 68,
        guid: 'tea-68',
      },
      {
        title: 'お茶 & 電車 — 第67回',
        url: 'https://host.example.net/ep/tea.mp3',
        durationText: '1888',
        date: 'Fri, 13 Nov 2026 20:00:00 GMT',
      },
    ]);
  });

  test('reads the episodes of Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><id>urn:1</id>
      <link href="https://x.example/"/><link rel="enclosure" type="audio/mpeg" length="5000000" href="https://x.example/1.mp3"/>
      <published>2026-11-20T20:00:00Z</published></entry></feed>`;
    expect(readFeedItems(atom)).toEqual([
      { title: 'One', url: 'https://x.example/1.mp3', bytes: 5000000, guid: 'urn:1', date: '2026-11-20T20:00:00Z' },
    ]);
  });

  test.each([
    '',
    'plain text',
    '<html><body><p>Not found</body>',
    '<rss><channel><item><title>cut',
    '<item><enclosure url="https://x.example/1.mp3"',
    '<<<>>><item/><item></item></item>&#99999999;',
  ])('%j has none', (text) => {
    expect(readFeedItems(text)).toEqual([]);
  });

  test('a quote that is never closed costs its own tag alone', () => {
    const filler = 'x'.repeat(70_000);
    const broken = `<rss><channel><image url='x><title>T</title>${filler}</image>${feed.slice(feed.indexOf('<item>'))}`;
    expect(readFeedItems(broken)).toHaveLength(2);
  });
});

describe('decodeFeed', () => {
  test('follows the declared encoding, a byte order mark, else UTF-8', () => {
    const tea = [0x82, 0xa8, 0x92, 0x83];
    expect(decodeFeed(bytesOf('<?xml version="1.0" encoding="Shift_JIS"?><a>', tea))).toContain('お茶');
    expect(decodeFeed(bytesOf([0xff, 0xfe, 0x4a, 0x30, 0x36, 0x83]))).toBe('お茶');
    expect(decodeFeed(new TextEncoder().encode('<a>お茶</a>'))).toBe('<a>お茶</a>');
    expect(decodeFeed(latin('<?xml version="1.0" encoding="no-such"?><a/>'))).toContain('<a/>');
  });
});
