import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateText } from '#shared/show/dates/written-date.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

describe('readDateText', () => {
  it('reads dates by numbers, with what of a time they have', () => {
    expect(readDateText('2024-09-19')).toEqual({ year: 2024, month: 9, day: 19, layout: 'iso' });
    expect(readDateText('2024-9-1 5:07')).toEqual({
      year: 2024,
      month: 9,
      day: 1,
      time: { hour: 5, minute: 7 },
      layout: 'iso',
    });
    expect(readDateText('2024-09-19T05:00:06.25Z')).toMatchObject({
      time: { hour: 5, minute: 0, second: 6 },
      offset: 0,
    });
    expect(readDateText('2024/09/19 05:00:00 +0900')).toMatchObject({ day: 19, offset: 540 });
    expect(readDateText('2024-09-19 05:00:00 -0330')).toMatchObject({ offset: -210 });
    expect(readDateText('2024-09-19 05:00:00+09')).toMatchObject({ offset: 540 });
    expect(readDateText(' 20240919 ')).toMatchObject({ year: 2024, month: 9, day: 19 });
    expect(readDateText('2018-11-11T06:00:00Z[GMT]')).toMatchObject({ offset: 0 });
  });

  it('reads dates with the month by name, and keeps the weekday that they claim', () => {
    expect(readDateText('Fri, 27 Jan 2023 22:55:00 +0900')).toEqual({
      year: 2023,
      month: 1,
      day: 27,
      time: { hour: 22, minute: 55, second: 0 },
      offset: 540,
      weekday: 5,
      layout: 'worded',
    });
    expect(readDateText('24 Jan 2024')).toMatchObject({ month: 1, day: 24, layout: 'worded' });
    expect(readDateText('September 3rd, 2024 5:00 pm')).toMatchObject({
      month: 9,
      day: 3,
      time: { hour: 17, minute: 0 },
    });
    expect(readDateText('Thu, 19 Sep 2024 05:00 EST')).toMatchObject({ offset: -300, weekday: 4 });
  });

  it('passes over names of zones that no reader knows', () => {
    expect(readDateText('2024-09-19 05:00:00 JST')).not.toHaveProperty('offset');
  });

  it.each([
    '',
    'soon',
    '2024-13-01',
    '2024-02-30',
    '2024-09-19 25:00',
    '2024-09',
    '12:30',
    '2024-09-19 extra words',
    '2024年9月19日',
  ])('is no date: %j', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });

  it('reads the usual layout as it reads any other', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const clock = fc.tuple(two(26), two(61), two(61)).map((parts) => ` ${parts.join(':')}`);
    const zone = fc
      .tuple(fc.constantFrom('+', '-'), two(15), fc.constantFrom(':', ''), two(59))
      .map((parts) => parts.join(''));
    const day = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(14), two(33)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(day, fc.option(clock, { nil: '' }), fc.option(zone, { nil: '' }), (on, at, offset) => {
        const usual = readDateText(`${on}${at}${at === '' || offset === '' ? '' : ` ${offset}`}`);
        const other = readDateText(`${on.replaceAll('-', '/')}${at}${at === '' || offset === '' ? '' : ` ${offset}`}`);
        expect(usual).toEqual(other);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('stays quick on hostile text', () => {
    const hostile = ['1', ' ', '-', '2024-09-19 ', 'sun ', 'jan'].map((part) => part.repeat(20_000));
    expect(cpuMsOf(() => hostile.map((text) => readDateText(text)))).toBeLessThan(1000);
  });
});
