import { expect, test } from 'vitest';
import { foundEpisodes, groupByYear } from '../../../renderer/list/list-order.ts';
import { episodeOf as episode } from '../../shared/audio/shows.ts';

const now = Date.UTC(2026, 10, 23);
const all = [
  episode({ path: 'draft', status: 'draft', title: 'まだ' }),
  episode({ path: 'soon', title: '次の回', instant: now + 86_400_000 }),
  episode({ path: 'out', title: 'ラジオの直し方', people: ['ハル'], description: 'はんだの話', instant: now - 1000 }),
  episode({ path: 'old', title: 'Ｒａｄｉｏ ﾗｼﾞｵ', instant: Date.UTC(2025, 1, 1) }),
  episode({ path: 'gone', status: 'archive', title: 'ラジオの昔' }),
];
const found = (search: string, view: 'all' | 'scheduled' | 'drafts' | 'attention' = 'all') =>
  foundEpisodes(all, search, view, now, (path) => path === 'out').map((one) => one.path);

test('views', () => {
  expect(found('')).toEqual(['draft', 'soon', 'out', 'old']);
  expect(found('', 'scheduled')).toEqual(['soon']);
  expect(found('', 'drafts')).toEqual(['draft']);
  expect(found('', 'attention')).toEqual(['out']);
});

test('width and case of letters do not matter, all words must be there, people and description count', () => {
  expect(found('ラジオ')).toEqual(['out', 'old']);
  expect(found('radio')).toEqual(['old']);
  expect(found('ハル はんだ')).toEqual(['out']);
  expect(found('ハル 宇宙')).toEqual([]);
});

test('years in order, what has no date first', () => {
  expect(groupByYear(all).map((group) => [group.year, group.episodes.length])).toEqual([
    ['', 2],
    ['2026', 2],
    ['2025', 1],
  ]);
});
