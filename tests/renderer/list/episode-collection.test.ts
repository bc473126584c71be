import { expect, test } from 'vitest';
import { EpisodeCollection } from '../../../renderer/list/episode-collection.ts';
import { byGroup, rowPlaces, rowsOf } from '../../../renderer/list/list-rows.ts';
import { episodeOf } from '../../shared/audio/shows.ts';

const episode = (path: string) => episodeOf({ path, title: `about ${path}` });
const groups = [
  { name: '2026', episodes: [episode('c'), episode('b')] },
  { name: '2025', episodes: [episode('a')] },
];
const collection = new EpisodeCollection(groups);

test('the keys lead through all groups and end at both ends', () => {
  expect([...collection.getKeys()]).toEqual(['c', 'b', 'a']);
  expect([collection.getFirstKey(), collection.getLastKey(), collection.size]).toEqual(['c', 'a', 3]);
  expect([collection.getKeyAfter('b'), collection.getKeyAfter('a')]).toEqual(['a', null]);
  expect([collection.getKeyBefore('a'), collection.getKeyBefore('c')]).toEqual(['b', null]);
  expect(collection.getKeyAfter('of another list')).toBeNull();
});

test('an episode is found by its path and by its place, with what it is called for the keys that name it', () => {
  expect(collection.getItem('a')).toMatchObject({ key: 'a', index: 2, textValue: 'about a' });
  expect(collection.at(1)).toMatchObject({ key: 'b', index: 1 });
  expect([collection.getItem('x'), collection.at(3)]).toEqual([null, null]);
  expect([...collection].map(({ key }) => key)).toEqual(['c', 'b', 'a']);
});

test('nothing is made of an episode that nobody asks for', () => {
  let asked = 0;
  const many = Array.from({ length: 1000 }, (_, number) => ({
    ...episode(String(number)),
    get title() {
      asked++;
      return 'made';
    },
  }));
  const large = new EpisodeCollection([{ name: '', episodes: many }]);
  expect(large.getKeyAfter('998')).toBe('999');
  expect(large.getItem('500')?.textValue).toBe('made');
  expect(asked).toBeLessThan(5);
});

test('rows are headings and episodes; without groups there are no headings', () => {
  const rows = rowsOf(groups, true);
  expect(rows.map((row) => (row.type === 'heading' ? row.group : row.episode.path))).toEqual([
    '2026',
    'c',
    'b',
    '2025',
    'a',
  ]);
  expect(rowPlaces(rows)).toEqual([1, 2, 4]);
  expect(rowPlaces(rowsOf(groups, false))).toEqual([0, 1, 2]);
});

test('of rows in sight those of one group stand together', () => {
  const seen = rowsOf(groups, true).slice(2);
  expect(byGroup(seen).map(([name, rows]) => [name, rows.length])).toEqual([
    ['2026', 1],
    ['2025', 2],
  ]);
});
