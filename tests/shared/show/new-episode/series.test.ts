import { expect, test } from 'vitest';
import { nextNumber } from '#shared/show/new-episode/next-number.ts';
import { seriesToChoose } from '#shared/show/new-episode/propose-episode.ts';
import { seriesOf } from '#shared/show/new-episode/series.ts';
import { episodeOf } from '../../audio/shows.ts';

function episode(number: number, day: string, more: Partial<ReturnType<typeof episodeOf>> = {}) {
  const instant = Date.parse(`${day}T05:00:00+09:00`);
  const path = `_posts/${day}-${number}.md`;
  return episodeOf({ path, number, dateText: `${day} 05:00:00 +0900`, instant, ...more });
}

const weeks = ['08-31', '09-07', '09-14', '09-21'].map((day) => `2026-${day}`);
const mondays = weeks.map((day, index) => episode(1 + 2 * index, day, { people: ['hane', 'mizu'] }));
const fridays = ['09-04', '09-11', '09-18', '09-25'].map((day, index) =>
  episode(2 + 2 * index, `2026-${day}`, { people: ['sora', index === 2 ? 'guest' : 'kaze'] }),
);
const both = [...mondays, ...fridays].sort((a, b) => (b.instant ?? 0) - (a.instant ?? 0));

test('weekdays with other hosts are two series with one count; whose turn is next comes first', () => {
  const found = seriesToChoose(both, Date.parse('2026-09-25T12:00:00+09:00'), {
    timezone: 'Asia/Tokyo',
    reader: 'psych',
  });
  expect(found.map(({ weekdays }) => weekdays)).toEqual([[1], [5]]);
  expect(found[0]?.people).toEqual(['hane', 'mizu']);
  expect(nextNumber(found[0]?.members ?? [], both)).toBe(9);
});

test('the same hosts on all days are one series', () => {
  const same = both.map((one) => ({ ...one, people: ['hane'] }));
  expect(seriesOf(same)).toHaveLength(1);
});

test('specials that are numbered apart have their own count', () => {
  const specials = [1, 2, 3].map((count) =>
    episode(0, `2026-07-0${count}`, { path: `_posts/2026-07-0${count}-sp00${count}.md`, number: 40 + count }),
  );
  const numbers = [40, 41, 42, 43, 44].map((count, index) => episode(count - 30, `2026-0${index + 2}-15`));
  const all = [...specials, ...numbers].sort((a, b) => (b.instant ?? 0) - (a.instant ?? 0));
  const found = seriesOf(all);
  expect(found).toHaveLength(2);
  const main = found.find(({ members }) => members.length === 5);
  expect(main?.members.every(({ path }) => !path.includes('sp'))).toBe(true);
});

test('titles that begin with the name of a series tell it', () => {
  const named = both.map((one, index) => ({
    ...one,
    people: [],
    title: `${index % 2 === 0 ? 'News' : 'Talk'} ${one.number}: x`,
  }));
  expect(seriesOf(named).map(({ prefix }) => prefix)).toEqual(['News', 'Talk']);
});

test('teams that take turns are series, whatever the day', () => {
  const turns = weeks
    .concat('2026-09-28', '2026-10-05')
    .map((day, index) => episode(index, day, { people: index % 2 === 0 ? ['hane'] : ['sora'] }));
  expect(seriesOf(turns.reverse())).toHaveLength(2);
});

test('a number that a draft has taken is passed over', () => {
  const draft = episodeOf({ status: 'draft', path: '_drafts/9-x.md', number: 9 });
  expect(nextNumber(both, [draft, ...both])).toBe(10);
});

test('what series are called has no marks of the patterns in it', () => {
  const sp = [1, 2, 3].map((count) =>
    episode(count, `2026-07-0${count}`, { path: `_posts/2026-07-0${count}-sp00${count}.md` }),
  );
  const plain = [11, 12, 13, 14].map((count) => episode(count, `2026-08-${count}`));
  const names = seriesOf([...plain, ...sp].reverse()).map(({ name }) => name);
  expect(names).toEqual(['_posts/…-#.md', '_posts/…-sp#.md']);
});
