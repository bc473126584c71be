import { expect, test } from 'vitest';
import {
  foundEpisodes,
  groupEpisodes,
  isInView,
  sortEpisodes,
  type View,
  viewCounts,
  views,
} from '../../../renderer/list/list-order.ts';
import { episodeOf as episode } from '../../shared/audio/shows.ts';

const now = Date.UTC(2026, 10, 23);
const all = [
  episode({ path: 'draft', status: 'draft', title: 'まだ' }),
  episode({ path: 'soon', title: '次の回', instant: now + 86_400_000 }),
  episode({ path: 'out', title: 'ラジオの直し方', people: ['ハル'], description: 'はんだの話', instant: now - 1000 }),
  episode({ path: 'old', title: 'Ｒａｄｉｏ ﾗｼﾞｵ', instant: Date.UTC(2025, 1, 1) }),
  episode({ path: 'gone', status: 'archive', title: 'ラジオの昔' }),
];
const found = (search: string, view: View = 'all') =>
  foundEpisodes(all, search)
    .filter((one) => isInView(one, view, now, (path) => path === 'out'))
    .map((one) => one.path);

test('views', () => {
  expect(found('')).toEqual(['draft', 'soon', 'out', 'old']);
  expect(found('', 'scheduled')).toEqual(['soon']);
  expect(found('', 'drafts')).toEqual(['draft']);
  expect(found('', 'attention')).toEqual(['out']);
  expect(found('', 'archive')).toEqual(['gone']);
});

test('width, case and kana of letters do not matter, all words must be there, people and description count', () => {
  expect(found('ラジオ')).toEqual(['out', 'old']);
  expect(found('らじお')).toEqual(['out', 'old']);
  expect(found('radio')).toEqual(['old']);
  expect(found('ハル はんだ')).toEqual(['out']);
  expect(found('ハル 宇宙')).toEqual([]);
});

const byDate = { sort: 'date', ascending: false, group: 'year' } as const;

test('years in order, what has no date first', () => {
  expect(groupEpisodes(all, byDate).map((group) => [group.name, group.episodes.length])).toEqual([
    ['', 2],
    ['2026', 2],
    ['2025', 1],
  ]);
});

test('sorted by a field, what lacks it comes last whichever way round; years stand only where they are together', () => {
  const some = [
    episode({ path: 'a', title: '10. x', duration: '1:00:00', number: 10 }),
    episode({ path: 'b', title: '', duration: '', bytes: '12' }),
    episode({ path: 'c', title: '9. y', duration: '59:00', number: 9, season: 2 }),
  ];
  const order = (sort: Parameters<typeof sortEpisodes>[1]['sort'], ascending: boolean) =>
    sortEpisodes(some, { sort, ascending })
      .map(({ path }) => path)
      .join('');
  expect(order('date', true)).toBe('cba');
  expect(order('title', true)).toBe('cab');
  expect(order('title', false)).toBe('acb');
  expect(order('duration', true)).toBe('cab');
  expect(order('number', false)).toBe('acb');
  expect(order('size', true)).toBe('bac');
  expect(groupEpisodes(some, { ...byDate, sort: 'title' })).toHaveLength(1);
  expect(groupEpisodes(some, { ...byDate, group: 'season' }).map(({ name }) => name)).toEqual(['', '2']);
});

test('the views are counted as they are filled', () => {
  const filled = views
    .filter((view) => view !== 'attention')
    .map((view) => [view, all.filter((one) => isInView(one, view, now, () => false)).length]);
  expect(viewCounts(all, now)).toEqual(Object.fromEntries(filled));
  expect(viewCounts(all, now)).toEqual({ all: 4, scheduled: 1, drafts: 1, archive: 1 });
});
