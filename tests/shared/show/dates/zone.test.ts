import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfLocal, isZone, localTime } from '#shared/show/dates/zone.ts';

const at = (text: string): number => Date.parse(text);
const local = (year: number, month: number, day: number, hour = 0, minute = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
  second: 0,
});

describe('localTime', () => {
  it('shows the clocks of a zone, in winter and in summer', () => {
    expect(localTime(at('2024-01-15T12:00:00Z'), 'Europe/Berlin')).toEqual({
      ...local(2024, 1, 15, 13),
      offset: 60,
      weekday: 1,
    });
    expect(localTime(at('2024-07-15T12:00:00Z'), 'Europe/Berlin')).toMatchObject({ hour: 14, offset: 120 });
    expect(localTime(at('2024-09-18T20:00:00Z'), 'Asia/Tokyo')).toMatchObject({ day: 19, hour: 5, weekday: 4 });
    expect(localTime(at('2024-06-01T00:00:00Z'), 'Asia/Kolkata')).toMatchObject({ hour: 5, minute: 30, offset: 330 });
  });

  it('is UTC without a zone and for a name that is none', () => {
    expect(localTime(0, undefined)).toEqual({ ...local(1970, 1, 1), offset: 0, weekday: 4 });
    expect(localTime(0, 'Nowhere/Atall')).toMatchObject({ hour: 0, offset: 0 });
    expect(isZone('Nowhere/Atall')).toBe(false);
    expect(isZone('Asia/Tokyo')).toBe(true);
  });
});

describe('instantOfLocal', () => {
  it('reads a skipped time with the offset before the change', () => {
    expect(instantOfLocal(local(2024, 3, 31, 2, 30), 'Europe/Berlin')).toBe(at('2024-03-31T01:30:00Z'));
    expect(instantOfLocal(local(2024, 3, 10, 2, 30), 'America/New_York')).toBe(at('2024-03-10T07:30:00Z'));
  });

  it('takes the second of a time that comes twice', () => {
    expect(instantOfLocal(local(2024, 10, 27, 2, 30), 'Europe/Berlin')).toBe(at('2024-10-27T01:30:00Z'));
    expect(instantOfLocal(local(2024, 11, 3, 1, 30), 'America/New_York')).toBe(at('2024-11-03T06:30:00Z'));
  });

  it('is the inverse of localTime wherever clocks run on', () => {
    const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Chatham', 'UTC'];
    const seed = 20260101;
    const hour = 3_600_000;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('1990-01-01T00:00:00Z') / 1000, max: at('2037-12-31T00:00:00Z') / 1000 }),
        (zone, seconds) => {
          const instant = seconds * 1000;
          const { offset } = localTime(instant, zone);
          const isChanging = [-3, 3].some((hours) => localTime(instant + hours * hour, zone).offset !== offset);
          return isChanging || instantOfLocal(localTime(instant, zone), zone) === instant;
        },
      ),
      { seed, numRuns: process.env['TEST_LONG'] === '1' ? 20_000 : 1000 },
    );
  });
});
