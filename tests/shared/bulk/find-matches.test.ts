import { expect, test } from 'vitest';
import type { EpisodePart } from '#shared/bulk/edits-for.ts';
import { searcherFor } from '#shared/bulk/find-matches.ts';
import type { ShowSearch } from '#shared/bulk/operation.ts';
import { showOf } from '../audio/shows.ts';

const show = showOf({ generator: 'jekyll' });
const search = (find: string, extra: Partial<ShowSearch> = {}): ShowSearch => ({
  find,
  isRegex: false,
  matchCase: false,
  wholeWord: false,
  where: 'all',
  ...extra,
});

function found(text: string, wanted: ShowSearch, part: EpisodePart = 'episode') {
  const searcher = searcherFor(wanted, show);
  return searcher.ok ? searcher.value({ text, part }) : searcher.error;
}

const text = '---\r\ntitle: "Tea time"\r\ntags: [tea, cake]\r\n---\r\n\r\nMore TEA.\r\nNo coffee.\r\n';

test('keys come first, then the notes, each where it stands in the file', () => {
  const places = found(text, search('tea'));
  expect(places).toMatchObject([
    { key: 'title', before: '', match: 'Tea', after: ' time' },
    { key: 'tags', match: 'tea', after: '' },
    { before: 'More ', match: 'TEA', after: '.' },
  ]);
  const spans = Array.isArray(places) ? places.map(({ start, end }) => text.slice(start, end)) : [];
  expect(spans).toEqual(['"Tea time"', 'tea', 'TEA']);
});

test('where and how is as asked for', () => {
  expect(found(text, search('tea', { where: 'keys' }))).toHaveLength(2);
  expect(found(text, search('tea', { where: 'notes' }))).toHaveLength(1);
  expect(found(text, search('TEA', { matchCase: true }))).toHaveLength(1);
  expect(found(text, search('tim', { wholeWord: true }))).toEqual([]);
  expect(found(text, search('^No (\\w+)', { isRegex: true }))).toMatchObject([{ match: 'No coffee', after: '.' }]);
  expect(found(text, search('(', { isRegex: true }))).toMatchObject({ reason: 'bad-pattern' });
});

test('of a long line the words around it are shown, no character cut in two, and that more stands there', () => {
  const [place] = [found(`${'🍵'.repeat(40)}x tea ${'y'.repeat(60)}\n`, search('tea'))].flat();
  expect(place).toEqual({
    start: 82,
    end: 85,
    before: `…${'🍵'.repeat(23)}x `,
    match: 'tea',
    after: ` ${'y'.repeat(47)}…`,
  });
});

test('where the keys are kept beside the notes, each file is looked through for what it has', () => {
  expect(found('title: Tea\ntags: [tea]\n', search('tea'), 'yaml')).toMatchObject([
    { key: 'title', inData: true, start: 7, end: 10 },
    { key: 'tags', inData: true },
  ]);
  expect(found('{"title": "Tea"}\n', search('tea'), 'json')).toMatchObject([{ key: 'title', inData: true }]);
  expect(found('title: Tea\n', search('tea', { where: 'notes' }), 'yaml')).toEqual([]);
  expect(found('More tea\n', search('tea'), 'notes')).toMatchObject([{ before: 'More ', match: 'tea' }]);
});
