import { expect, test } from 'vitest';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { findEpisodes, matches } from '../../../renderer/palette/find-entries.ts';

function episode(number: number, title: string, people: readonly string[] = []): EpisodeSummary {
  const path = `_posts/2026-01-${String(number).padStart(2, '0')}-${number}.md`;
  const blank = { dateText: '', duration: '', bytes: '', audio: '', description: '', tags: [] };
  return { path, status: 'published', title, number, people, ...blank };
}
const episodes = [
  episode(12, '12. 歯車とＲｕｓｔ'),
  episode(3, '3. ぜんまい', ['bane']),
  episode(2, '2. 第12の歯車'),
  episode(1, 'はじめに'),
];
const titles = (query: string) => findEpisodes(query, episodes).map(({ title }) => title);

test('full width and half width, large and small letters find the same', () => {
  expect(titles('rust')).toEqual(['12. 歯車とＲｕｓｔ']);
});
test('a title that begins with it, or its number, comes before others', () => {
  expect(titles('12')).toEqual(['12. 歯車とＲｕｓｔ', '2. 第12の歯車']);
  expect(titles('はじめ')).toEqual(['はじめに']);
});
test('people and files count too, in any order of words', () => {
  expect(titles('bane 01-03')).toEqual(['3. ぜんまい']);
});
test('nothing typed lists the newest, and never more than fit', () => {
  expect(findEpisodes('', episodes)).toHaveLength(4);
  const many = Array.from({ length: 10_000 }, (_, n) => episode(n, `第${n}回`));
  expect(findEpisodes('回', many)).toHaveLength(50);
});
test('every word must be there', () => {
  expect(matches('find notes', 'Find in Show Notes')).toBe(true);
  expect(matches('find links', 'Find in Show Notes')).toBe(false);
});
