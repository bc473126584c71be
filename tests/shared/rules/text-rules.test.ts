import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { check, episodeText, fixed, found, noNotes, now } from '../check/yattecast-show.ts';

describe('description', () => {
  it('is missing', () => {
    expect(found(episodeText({ description: '' }), 'description-missing')).toEqual(['warning description']);
    expect(found(episodeText({ description: null }), 'description-missing')).toEqual(['warning']);
    expect(found(episodeText(), 'description-missing')).toEqual([]);
  });
});

describe('markup in the feed', () => {
  it.each(['R&D', 'A & B', 'AT&T;', 'いぬ<3', '<b>太字', 'a<br>b', '<i>x</b>'])('is torn: %s', (description) => {
    const text = episodeText({ description: `"${description}"` });
    expect(found(text, 'feed-markup')[0]).toMatch(/^error/);
    const mended = fixed(text, 'feed-markup') ?? '';
    expect(found(mended, 'feed-markup')).toEqual([]);
  });
  it.each(['R&amp;D', '&#169; &#x3042; &lt;3', '<b>太字</b>', 'a<br/>b', '1 > 0', 'ふつう'])(
    'is right: %s',
    (description) => {
      expect(found(episodeText({ description: `"${description}"` }), 'feed-markup')).toEqual([]);
    },
  );
  it('is judged by the site’s own feed', () => {
    const text = episodeText({ description: 'A & B', information: 'C & D' });
    expect(found(text, 'feed-markup', { facts: { unescapedFeedKeys: ['information'] } })).toEqual([
      'error ampersand C & D',
    ]);
    expect(found(text, 'feed-markup', { facts: { unescapedFeedKeys: [] } })).toEqual([]);
    expect(
      found(text, 'feed-markup', { show: { profile: { name: 'jekyll', keys: { description: 'description' } } } }),
    ).toEqual([]);
  });
});

describe('short values', () => {
  it.each([
    ['explicit', 'maybe', 'explicit-invalid'],
    ['episode_type', 'special', 'episode-type-invalid'],
    ['episode_number', '0', 'episode-number-invalid'],
    ['episode_number', '1.5', 'episode-number-invalid'],
    ['episode_number', 'seven', 'episode-number-invalid'],
  ])('%s: %s is wrong', (key, value, rule) => {
    expect(found(episodeText({ [key]: value }), rule)).toEqual([`error ${value}`]);
  });
  it.each([
    ['explicit', 'true', 'explicit-invalid'],
    ['explicit', 'no', 'explicit-invalid'],
    ['explicit', '"clean"', 'explicit-invalid'],
    ['episode_type', 'FULL', 'episode-type-invalid'],
    ['episode_number', '7', 'episode-number-invalid'],
    ['episode_number', '"007"', 'episode-number-invalid'],
    ['episode_number', '', 'episode-number-invalid'],
  ])('%s: %s is right', (key, value, rule) => {
    expect(found(episodeText({ [key]: value }), rule)).toEqual([]);
  });
  it('may be an id that is no number', () => {
    const profile = { name: 'yattecast', keys: { number: 'id', title: 'title' } };
    expect(found(episodeText({ id: 'sp008' }), 'episode-number-invalid', { show: { profile } })).toEqual([]);
  });
});

describe('notes', () => {
  const notes = (text: string): string => episodeText({}, text);
  const spanOf = (text: string, piece: string, offset: number) => ({
    start: text.indexOf(piece) - offset,
    end: text.indexOf(piece) - offset + piece.length,
  });

  it('are longer than Apple shows, by bytes', () => {
    expect(found(episodeText(), 'notes-too-long', { rendered: { ...noNotes, html: 'あ'.repeat(1334) } })).toEqual([
      'info',
    ]);
    expect(found(episodeText(), 'notes-too-long', { rendered: { ...noNotes, html: 'あ'.repeat(1333) } })).toEqual([]);
  });
  it('lose a link to a table', () => {
    const text = notes('- [a | b](https://a.example) | c\n');
    const start = parseFrontMatter(text).notesStart;
    const span = spanOf(text, '- [a', start);
    const table = { ...noNotes, constructs: [{ type: 'dead-link-in-table', span } as const] };
    expect(found(text, 'notes-pipe-table', { rendered: table })).toHaveLength(1);
    expect(fixed(text, 'notes-pipe-table', { rendered: table })).toBe(notes('- [a \\| b](https://a.example) \\| c\n'));
    const harmless = { ...noNotes, constructs: [{ type: 'pipe-table', span } as const] };
    expect(found(text, 'notes-pipe-table', { rendered: harmless })).toEqual([]);
  });
  it('leave HTML open', () => {
    const open = (detail: string) => ({
      rendered: { ...noNotes, constructs: [{ type: 'html-unclosed', span: { start: 0, end: 3 }, detail } as const] },
    });
    expect(found(notes('<div>'), 'notes-html-unclosed', open('div'))).toHaveLength(1);
    expect(found(notes('<p>x'), 'notes-html-unclosed', open('p'))).toEqual([]);
  });
  it.each([
    '{{ github.workflow }}',
    '{{ x }}',
    '`{{ secrets.TOKEN }}`',
    '{{ }}',
    '{{ 番組名 }}',
    '{{ guest.name | upcase }}',
  ])('vanish: %s', (text) => {
    expect(found(notes(text), 'notes-liquid')[0]).toMatch(/^warning/);
  });
  it('are kept by an escape', () => {
    expect(fixed(notes('a {{ github.workflow }} b'), 'notes-liquid')).toBe(
      notes('a {% raw %}{{ github.workflow }}{% endraw %} b'),
    );
  });
  it.each([
    '{{ site.url }}/x',
    '{{ page.title }}',
    "{{ '/x' | relative_url }}",
    '{% raw %}{{ x }}{% endraw %}',
    '{% for post in site.posts %}{{ post.title }}{% endfor %}',
    '{% for e in site.data.x %}{{ e.name }}{% endfor %}',
    '{% assign name = "x" %}{{ name }}',
    '{% capture name %}x{% endcapture %}{{ name }}',
    '{% include player.html id="1" %}',
    "{{ x | default: 'y' }}",
    '{{ "text" }}',
    '{{ 12 }}',
    '{% for 回 in site.posts %}{{ 回.title }}{% endfor %}',
    'no Liquid { } at all',
  ])('are on purpose: %s', (text) => {
    expect(found(notes(text), 'notes-liquid')).toEqual([]);
  });
  it('of other generators know no Liquid', () => {
    expect(found(notes('{{ x }}'), 'notes-liquid', { show: { generator: 'hugo' } })).toEqual([]);
  });
});

describe('chapters', () => {
  const list = (...lines: readonly string[]): string =>
    episodeText({}, `${lines.map((line) => `- ${line}`).join('\n')}\n`);

  it.each([
    ['first', list('0:05 a', '1:00 b', '2:00 c')],
    ['order', list('0:00 a', '2:00 b', '1:00 c')],
    ['short', list('0:00 a', '0:10 b', '2:00 c')],
    ['title', list('0:00 a', `1:00 ${'あ'.repeat(41)}`, '2:00 c')],
    ['end', list('0:00 a', '1:00 b', '45:00 c')],
    ['end', list('10:00 a', '20:00 b', '45:00 c')],
    ['order', list('10:00 a', '20:00 b', '5:00 c')],
  ])('are wrong: %s', (variant, text) => {
    expect(found(text, 'chapters-invalid').map((line) => line.split(' ')[1])).toContain(variant);
  });
  it.each([
    list('0:00 a', '1:00 b', '2:00 c'),
    list('00:00:00 a', '00:10:00 b', '00:20:00 c'),
    list('5:05 誤 a', '5:10 正 b', '20:00 c'),
    list('0:05 a', '0:10 b'),
    episodeText({}, '今日は 5:00 に起きて 4:00 に寝た。\n'),
  ])('are right, or none', (text) => {
    expect(found(text, 'chapters-invalid')).toEqual([]);
  });
});

describe('front matter', () => {
  it('cannot be read', () => {
    const text = '---\ntitle: "open\n---\n';
    expect(check(text).problems.map(({ rule }) => rule)).toEqual(['yaml-invalid']);
  });
  it('lacks a fence', () => {
    expect(found('title: a\naudio_file_path: b\n---\n\nnotes\n', 'yaml-invalid')).toEqual(['error unopened']);
    expect(found('title: a\n---\n\nnotes\n', 'yaml-invalid', { show: { generator: 'unknown' } })).toEqual([]);
  });
  it.each([
    ['duration', '45:10', 'error duration 45:10'],
    ['title', '1_000', 'warning 1_000'],
    ['title', 'no', 'warning no'],
    ['audio_file_size', '10,150,137', 'warning 10,150,137'],
    ['title', '#12', 'warning comment #12'],
    ['description', '話 #2', 'warning comment 話 #2'],
  ])('%s: %s is not what it looks like', (key, value, expected) => {
    expect(found(episodeText({ [key]: value }), 'yaml-trap')).toEqual([expected]);
  });
  it.each([
    ['duration', '"45:10"'],
    ['published', 'yes'],
    ['title', '10'],
    ['description', '話 # メモ'],
    ['description', "'話 #2'"],
  ])('%s: %s is', (key, value) => {
    expect(found(episodeText({ [key]: value }), 'yaml-trap')).toEqual([]);
  });
  it('has a key twice', () => {
    const text = episodeText().replace('title:', 'layout: post\ntitle:');
    expect(found(text, 'yaml-duplicate-key')).toEqual(['error layout']);
    expect(fixed(text, 'yaml-duplicate-key')).toBe(episodeText().replace('layout: article', 'layout: post'));
  });
});

it('gives archived episodes no findings', () => {
  const broken = episodeText({ audio_file_path: '', date: 'あした' });
  expect(check(broken, { path: '_posts.bak/2024-09-19-7.md' }).problems).toEqual([]);
  expect(now).toBeGreaterThan(0);
});
