import { describe, expect, it } from 'vitest';
import { splitDate, withParts } from '#shared/frontmatter/written-date.ts';

describe('a written date', () => {
  it.each([
    ['2024-09-19 05:00:00 +0900', { year: 2024, month: 9, day: 19, hour: 5, minute: 0, second: 0, offset: 540 }],
    ['2024-09-19T05:00:00.123Z', { year: 2024, month: 9, day: 19, hour: 5, minute: 0, second: 0, offset: 0 }],
    ['2024-09-19t05:00-03:30', { year: 2024, month: 9, day: 19, hour: 5, minute: 0, offset: -210 }],
    ['2024-9-1', { year: 2024, month: 9, day: 1 }],
    ['2024/09/19 5:00', { year: 2024, month: 9, day: 19, hour: 5, minute: 0 }],
    [
      'Fri, 18 Oct 2024 22:55:00 +0900',
      { year: 2024, month: 10, day: 18, hour: 22, minute: 55, second: 0, offset: 540 },
    ],
    ['18 October 2024', { year: 2024, month: 10, day: 18 }],
    ['October 8, 2024', { year: 2024, month: 10, day: 8 }],
    ['2018-11-11T06:00:00Z[GMT]', { year: 2018, month: 11, day: 11, hour: 6, minute: 0, second: 0, offset: 0 }],
  ])('is taken apart: %s', (text, numbers) => {
    const parts = splitDate(text);
    expect(parts).toMatchObject(numbers);
    expect(parts && withParts(parts, {})).toBe(text);
    expect(parts && withParts(parts, numbers)).toBe(text);
  });

  it.each(['', 'soon', '20240919', '12:34', '2024-09', '2024-09-19 soon', '1555506000635'])('is none: %j', (text) => {
    expect(splitDate(text)).toBeUndefined();
  });

  it.each([
    ['2024-09-19 05:00:00 +0900', { month: 10, day: 1, hour: 21, minute: 30 }, '2024-10-01 21:30:00 +0900'],
    ['2024-09-19 05:00:00 +0900', { offset: -210 }, '2024-09-19 05:00:00 -0330'],
    ['2024-09-19T05:00:00.123Z', { day: 20, offset: 540 }, '2024-09-20T05:00:00.123+09:00'],
    ['2024-09-19T05:00:00+09', { offset: 0 }, '2024-09-19T05:00:00+00'],
    ['2024-9-1', { month: 10, day: 12 }, '2024-10-12'],
    ['2024-10-12', { month: 9, day: 1 }, '2024-09-01'],
    ['2024-09-19', { hour: 5 }, '2024-09-19'],
    ['2024-09-19 05:00:00', { offset: 540 }, '2024-09-19 05:00:00 +0900'],
    ['2024-09-19T05:00:00', { offset: 540 }, '2024-09-19T05:00:00+09:00'],
    ['Fri, 18 Oct 2024 22:55:00 +0900', { day: 20 }, 'Sun, 20 Oct 2024 22:55:00 +0900'],
    ['Thu, 18 Oct 2024 22:55:00 +0900', { hour: 1 }, 'Thu, 18 Oct 2024 01:55:00 +0900'],
    ['FRIDAY, 18 OCTOBER 2024', { month: 9 }, 'WEDNESDAY, 18 SEPTEMBER 2024'],
    ['Fri, 18 Oct 2024 22:55:00 GMT', { offset: 540 }, 'Fri, 18 Oct 2024 22:55:00 +09:00'],
  ])('keeps its layout: %s', (text, changes, after) => {
    const parts = splitDate(text);
    expect(parts && withParts(parts, changes)).toBe(after);
  });
});
