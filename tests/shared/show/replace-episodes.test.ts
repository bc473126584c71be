import { expect, test } from 'vitest';
import { replacedEpisodes } from '#shared/show/replace-episodes.ts';
import { episodeOf } from '../audio/shows.ts';

const listed = {
  episodes: [episodeOf({ path: 'b.md', instant: 2 }), episodeOf({ path: 'a.md', instant: 1 })],
  addresses: [
    { path: 'a.md', address: '/a', isOut: true },
    { path: 'b.md', address: '/b', isOut: true },
  ],
};

test('an episode that is saved stands at its date, and keeps its address until the folder is read', () => {
  const saved = episodeOf({ path: 'a.md', instant: 3, title: 'A' });
  const { episodes, addresses } = replacedEpisodes(listed, ['a.md'], [saved]);
  expect(episodes.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  expect(episodes[0]).toBe(saved);
  expect(addresses).toEqual(listed.addresses);
});

test('a file that is gone, or has another name, is at its old address no more', () => {
  expect(replacedEpisodes(listed, ['a.md'], []).addresses).toEqual([listed.addresses[1]]);
  const moved = replacedEpisodes(listed, ['a.md', 'c.md'], [episodeOf({ path: 'c.md', instant: 1 })]);
  expect(moved.episodes.map(({ path }) => path)).toEqual(['b.md', 'c.md']);
  expect(moved.addresses).toEqual([listed.addresses[1]]);
});
