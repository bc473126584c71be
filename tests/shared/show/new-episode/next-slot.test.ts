import { expect, test } from 'vitest';
import { nextSlot } from '#shared/show/new-episode/next-slot.ts';
import { episodeOf } from '../../audio/shows.ts';

function on(day: string, time = '05:00:00 +0900') {
  const dateText = `${day} ${time}`;
  return episodeOf({ path: `_posts/${day}-1.md`, dateText, instant: Date.parse(`${day}T05:00:00+09:00`) });
}

function daysFrom(first: string, count: number, isWanted: (date: Date) => boolean) {
  const start = Date.parse(`${first}T00:00:00Z`);
  const days = Array.from({ length: count }, (_, index) => new Date(start + index * 86_400_000)).filter(isWanted);
  return days.map((date) => on(date.toISOString().slice(0, 10))).reverse();
}

const anywhere = { reader: 'psych' } as const;

const day = ({ year, month, day: date }: { year: number; month: number; day: number }) => `${year}-${month}-${date}`;
const isWeekday = (date: Date) => date.getUTCDay() % 6 !== 0;

test('a daily show that rests at the weekend goes on on Monday', () => {
  const members = daysFrom('2026-05-04', 60, isWeekday).filter(({ path }) => path < '_posts/2026-06-27');
  expect(day(nextSlot(members, Date.parse('2026-06-26T12:00:00+09:00'), anywhere))).toBe('2026-6-29');
});

test('a holiday on which a daily show was silent every year is passed over', () => {
  const holiday = (date: Date) => date.getUTCMonth() === 0 && date.getUTCDate() <= 3;
  const members = daysFrom('2024-12-02', 395, (date) => isWeekday(date) && !holiday(date));
  const until = members.filter(({ path }) => path <= '_posts/2025-12-31-9');
  expect(day(nextSlot(until, Date.parse('2025-12-31T12:00:00+09:00'), anywhere))).toBe('2026-1-5');
});

test('Mondays and Fridays take turns', () => {
  const members = daysFrom('2026-08-03', 40, (date) => [1, 5].includes(date.getUTCDay()));
  const last = members.filter(({ path }) => path <= '_posts/2026-09-04-9');
  expect(day(nextSlot(last, Date.parse('2026-09-04T09:00:00+09:00'), anywhere))).toBe('2026-9-7');
});

test('an episode that came a day late does not move the weekly slot', () => {
  const members = [on('2026-09-19'), on('2026-09-11'), on('2026-09-04'), on('2026-08-28'), on('2026-08-21')];
  expect(day(nextSlot(members, Date.parse('2026-09-19T12:00:00+09:00'), anywhere))).toBe('2026-9-25');
});

test('a fortnight stays one, and the first of the month too', () => {
  const fortnight = [on('2026-09-14'), on('2026-08-31'), on('2026-08-17')];
  expect(day(nextSlot(fortnight, Date.parse('2026-09-15T00:00:00Z'), anywhere))).toBe('2026-9-28');
  const monthly = [on('2026-09-01'), on('2026-08-01'), on('2026-07-01'), on('2026-06-01')];
  expect(day(nextSlot(monthly, Date.parse('2026-09-15T00:00:00Z'), anywhere))).toBe('2026-10-1');
});

test('the usual time of day counts, not that of the one exception; the offset follows the zone into summer', () => {
  const members = [on('2026-09-18', '21:30:00 +0900'), on('2026-09-11'), on('2026-09-04')];
  expect(nextSlot(members, Date.parse('2026-09-19T00:00:00Z'), anywhere)).toMatchObject({ hour: 5, offset: 540 });
  const berlin = ['2026-03-20', '2026-03-13', '2026-03-06'].map((date) =>
    episodeOf({
      path: `${date}-a.md`,
      dateText: `${date} 06:00:00 +0100`,
      instant: Date.parse(`${date}T06:00:00+01:00`),
    }),
  );
  const next = nextSlot(berlin, Date.parse('2026-03-28T00:00:00Z'), { timezone: 'Europe/Berlin', reader: 'psych' });
  expect(next).toMatchObject({ month: 4, day: 3, hour: 6, offset: 120 });
});

test('dates without an offset are counted on the clocks by which the generator reads them', () => {
  const written = (clock: string, instants: (day: string) => string) =>
    ['2026-09-18', '2026-09-11', '2026-09-04'].map((date) =>
      episodeOf({ path: `_posts/${date}-a.md`, dateText: `${date} ${clock}`, instant: Date.parse(instants(date)) }),
    );
  const asUtc = written('20:00:00', (date) => `${date}T20:00:00Z`);
  const now = Date.parse('2026-09-25T12:00:00Z');
  const jekyll = { timezone: 'Asia/Tokyo', reader: 'psych' } as const;
  expect(nextSlot(asUtc, now, jekyll).instant).toBe(Date.parse('2026-09-25T20:00:00Z'));
  const quoted = written('20:00:00', (date) => `${date}T20:00:00+09:00`);
  expect(nextSlot(quoted, now, jekyll).instant).toBe(Date.parse('2026-10-02T20:00:00+09:00'));
  const hugo = { timezone: 'Asia/Tokyo', reader: 'go' } as const;
  expect(nextSlot(quoted, now, hugo).instant).toBe(Date.parse('2026-10-02T20:00:00+09:00'));
});
