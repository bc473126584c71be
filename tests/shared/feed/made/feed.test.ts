import { describe, expect, it } from 'vitest';
import { checkEntry } from '#shared/feed/made/check-entry.ts';
import { checkFeed } from '#shared/feed/made/check-feed.ts';
import { type FeedEntry, feedEntryOf } from '#shared/feed/made/feed-entry.ts';
import { feedXml, itemXml } from '#shared/feed/made/feed-xml.ts';
import { rfc822Date } from '#shared/feed/made/rfc822-date.ts';
import { xmlFault } from '#shared/feed/made/well-formed.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { createSite } from '#shared/links/create-site.ts';
import type { Show } from '#shared/show/show.ts';
import { summarise } from '#shared/show/summarise.ts';
import { episodeText, files, yattecastShow } from '../../check/yattecast-show.ts';

const show = { ...yattecastShow, url: 'https://haru.example.jp' };

function entry(changes: Readonly<Record<string, string | null>> = {}, more: Partial<FeedEntry> = {}): FeedEntry {
  return { ...entryOf(changes, show), ...more };
}

function entryOf(
  changes: Readonly<Record<string, string | null>>,
  show: Show,
  path = '_posts/2024-09-19-7.md',
): FeedEntry {
  const text = episodeText(changes);
  const site = createSite(
    { files, complete: true, pages: [], layoutIds: [], unescapedFeedKeys: ['description'] },
    show,
    [],
  );
  const frontMatter = parseFrontMatter(text, show.reader);
  return feedEntryOf({ summary: summarise(path, text, show), frontMatter, show, site, html: '<p>話</p>' });
}

const notPassed = (of: FeedEntry) =>
  checkEntry(of, show)
    .filter(({ state }) => state !== 'ok')
    .map(({ name, state }) => `${name} ${state}`);

describe('an item of the feed', () => {
  it('is fine where the episode is', () => {
    expect(notPassed(entry())).toEqual([]);
    expect(itemXml(entry(), show)).toContain(
      '<enclosure url="https://haru.example.jp/audio/7.mp3" length="12345678" type="audio/mpeg"/>',
    );
    expect(itemXml(entry(), show)).toContain('<pubDate>Thu, 19 Sep 2024 05:00:00 +0900</pubDate>');
  });

  it.each<readonly [Readonly<Record<string, string | null>>, readonly string[]]>([
    [{ title: '""' }, ['title bad']],
    [{ audio_file_path: 'http://cdn.example.com/7.mp3' }, ['https bad']],
    [{ audio_file_path: 'https://cdn.example.com/7.ogg' }, ['type bad']],
    [{ audio_file_path: '7.mp3' }, ['enclosure unknown', 'https unknown', 'type unknown']],
    [{ audio_file_path: '' }, ['enclosure bad', 'https bad', 'type bad']],
    [{ audio_file_size: '12 MB' }, ['length bad']],
    [{ audio_file_size: '' }, ['length unknown']],
    [{ duration: '"28:0"' }, ['duration bad']],
    [{ explicit: 'maybe' }, ['tags bad']],
    [{ description: 'A & B' }, ['wellFormed bad']],
    [{ description: '"a <b> c"' }, ['wellFormed bad']],
    [{ title: '"a\\u0007b"' }, ['characters bad', 'wellFormed bad']],
  ])('%j', (changes, expected) => {
    expect(notPassed(entry(changes))).toEqual(expected);
  });

  it('claims nothing of what was not looked at, or of what only the template knows', () => {
    const { html: _, ...unrendered } = entry({ description: '' });
    expect(notPassed(unrendered)).toEqual(['description unknown']);
    expect(notPassed({ ...unrendered, html: '' })).toEqual(['description bad']);
    const open = ['enclosure unknown', 'https unknown', 'type unknown'];
    const profile = { name: 'hugo', keys: { date: 'date' } };
    const plain = { audio_file_path: null, audio_file_size: null, duration: null, title: null };
    const sizes = ['length unknown', 'duration unknown', 'title unknown'];
    expect(new Set(notPassed(entryOf(plain, { ...show, profile })))).toEqual(new Set([...open, ...sizes]));
    expect(notPassed(entryOf({ audio_file_path: null, video: '/video/7.mp4' }, show))).toEqual(open);
    expect(notPassed(entryOf({ audio_file_path: '\n  mp3: /audio/7.mp3' }, show))).toEqual(open);
    const undated = { name: 'eleventy', keys: { title: 'title', audio: 'audio_file_path' } };
    const eleventy = { ...show, generator: 'eleventy', reader: 'javascript', profile: undated } as const;
    expect(notPassed(entryOf(plain, { ...eleventy, profile }, 'posts/7.md'))).toContain('title unknown');
    expect(notPassed(entryOf({ date: null }, eleventy, 'posts/7.md'))).toContain('date unknown');
  });

  it('has notes that Apple shows whole', () => {
    expect(notPassed(entry({}, { html: 'あ'.repeat(1334) }))).toEqual(['notes bad']);
  });

  it('has dates by the clocks of the show', () => {
    expect(rfc822Date(Date.UTC(2024, 0, 31, 20), 'Asia/Tokyo')).toBe('Thu, 01 Feb 2024 05:00:00 +0900');
    expect(rfc822Date(Date.UTC(2024, 0, 31, 20), undefined)).toBe('Wed, 31 Jan 2024 20:00:00 +0000');
  });
});

describe('the feed of a whole show', () => {
  const other = { path: '_posts/2024-09-26-8.md', instant: Date.UTC(2024, 8, 26) };

  it('is well-formed, newest first', () => {
    const entries = [
      entry(),
      entry({ title: 'A & <B>' }, { ...other, link: 'https://a.example/8', enclosure: 'https://a.example/8.mp3' }),
    ];
    expect(checkFeed(entries, show)).toMatchObject({ items: 2, findings: [], more: 0 });
    expect(checkFeed(entries, show).fault).toBeUndefined();
    expect(feedXml(entries, show).indexOf('/8.mp3')).toBeLessThan(feedXml(entries, show).indexOf('/7.mp3'));
  });

  it('knows two items of one id or one audio', () => {
    const { findings } = checkFeed([entry(), entry({}, other)], show);
    expect(findings).toEqual([
      { path: other.path, name: 'guidTwice', other: '_posts/2024-09-19-7.md' },
      { path: other.path, name: 'audioTwice', other: '_posts/2024-09-19-7.md' },
    ]);
  });

  it('is broken by one item that the site prints as it stands', () => {
    expect(checkFeed([entry({ description: 'A & B' })], show)).toMatchObject({ fault: 'ampersand' });
  });
});

describe('XML', () => {
  it.each([
    '<a/>',
    '<a b="c>d"><!-- <x --><![CDATA[<&]]>&amp;&#12354;</a>',
    '<?xml version="1.0"?>\n<itunes:a></itunes:a>',
  ])('is well-formed: %s', (xml) => expect(xmlFault(xml)).toBeUndefined());
  it.each([
    ['<a>&nbsp;</a>', 'ampersand'],
    ['<a>b & c</a>', 'ampersand'],
    ['<a>b < c</a>', 'less-than'],
    ['<a b=c></a>', 'less-than'],
    ['<a><b></a></b>', 'closed-wrongly'],
    ['<a>', 'not-closed'],
    ['<a>\u0007</a>', 'forbidden-character'],
    ['<a>\ud83d</a>', 'forbidden-character'],
  ])('is torn: %s', (xml, reason) => {
    expect(xmlFault(xml)?.reason).toBe(reason);
  });
});
