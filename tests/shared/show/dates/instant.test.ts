import { describe, expect, it } from 'vitest';
import { dayOfName, instantOf, instantOfName } from '#shared/show/dates/instant.ts';
import rubyDates from './ruby-dates.json' with { type: 'json' };

const iso = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString().replace('.000Z', 'Z');

describe('instantOf', () => {
  // What Ruby's YAML and Time.parse make of dates of ours in four zones.
  it.each(rubyDates.map((row) => [row.text, row] as const))('reads %j as Ruby does', (text, { plain, quoted }) => {
    for (const [isQuoted, expected] of [
      [false, plain],
      [true, quoted],
    ] as const) {
      const read = Object.keys(expected).map((zone) => [
        zone,
        iso(wholeSecond(instantOf(text, zone, 'psych', isQuoted))),
      ]);
      expect(Object.fromEntries(read)).toEqual(expected);
    }
  });

  it('reads times without offset as UTC for JavaScript where YAML does, else in the zone', () => {
    expect(iso(instantOf('2024-09-19', 'Asia/Tokyo', 'javascript'))).toBe('2024-09-19T00:00:00Z');
    expect(iso(instantOf('2024-09-19 05:00:00', 'Asia/Tokyo', 'javascript'))).toBe('2024-09-19T05:00:00Z');
    expect(iso(instantOf('2024-09-19T05:00', 'Asia/Tokyo', 'javascript'))).toBe('2024-09-18T20:00:00Z');
  });

  it("reads days and times in the site's zone for Go", () => {
    expect(iso(instantOf('2024-09-19', 'Asia/Tokyo', 'go'))).toBe('2024-09-18T15:00:00Z');
    expect(iso(instantOf('2024-09-19T05:00:00', 'Asia/Tokyo', 'go'))).toBe('2024-09-18T20:00:00Z');
    expect(iso(instantOf('2024-09-19T05:00:00', undefined, 'go'))).toBe('2024-09-19T05:00:00Z');
  });

  it('reads counts of ms and s since 1970', () => {
    expect(instantOf('1692014400681', undefined, 'javascript')).toBe(1_692_014_400_681);
    expect(instantOf('1692014400', undefined, 'javascript')).toBe(1_692_014_400_000);
  });
});

describe('instantOfName', () => {
  it("is the start of the name's day in the site's zone", () => {
    expect(iso(instantOfName('_posts/2024-09-19-84.md', 'Asia/Tokyo'))).toBe('2024-09-18T15:00:00Z');
    expect(instantOfName('_posts/84.md', 'Asia/Tokyo')).toBeUndefined();
  });

  it('takes names with one or two digits, as Jekyll does, and no impossible day', () => {
    expect(dayOfName('24-9-1-a.md')).toEqual({ year: 2024, month: 9, day: 1 });
    expect(dayOfName('99-09-01-a.md')).toEqual({ year: 1999, month: 9, day: 1 });
    expect(dayOfName('_posts/2021-0x-xx-sp97.md')).toBeUndefined();
    expect(dayOfName('2021-13-01-a.md')).toBeUndefined();
    expect(dayOfName('2021-01-01.md')).toBeUndefined();
    expect(dayOfName('2021-01-01-folder/index.md')).toBeUndefined();
  });
});

function wholeSecond(instant: number | undefined): number | undefined {
  return instant === undefined ? undefined : Math.floor(instant / 1000) * 1000;
}
