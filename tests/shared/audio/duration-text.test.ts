import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration, shownDuration } from '#shared/audio/duration-text.ts';

describe('formatDuration', () => {
  test.each([
    [307.4, 'mm:ss', '05:07'],
    [5879, 'mm:ss', '97:59'],
    [307.5, 'h:mm:ss', '05:08'],
    [3899, 'h:mm:ss', '1:04:59'],
    [307, 'hh:mm:ss', '00:05:07'],
    [3599.6, 'hh:mm:ss', '01:00:00'],
    [36_000, 'h:mm:ss', '10:00:00'],
    [3717.49, 'seconds', '3717'],
    [0.2, 'mm:ss', '00:01'],
  ] as const)('%d as %s is %s', (seconds, layout, text) => {
    expect(formatDuration(seconds, layout)).toBe(text);
  });

  test('is read back to the nearest second in every layout', () => {
    const layouts = fc.constantFrom('mm:ss', 'h:mm:ss', 'hh:mm:ss', 'seconds');
    fc.assert(
      fc.property(fc.double({ min: 1, max: 400_000, noNaN: true }), layouts, (seconds, layout) => {
        expect(parseDuration(formatDuration(seconds, layout))).toBe(Math.round(seconds));
      }),
    );
  });
});

describe('parseDuration', () => {
  test.each([
    ['3717', 3717],
    ['5:07', 307],
    ['97:59', 5879],
    ['1:04:59', 3899],
    ['01:04:59', 3899],
    [' 05:07 ', 307],
    ['00:00', 0],
  ])('%s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each([
    '',
    '28:0',
    '28:60',
    '1:2:03',
    '820.4',
    '1:01:13.6',
    '２８:００',
    '“28:00”',
    '28:00:00:00',
    'PT5M',
    ':30',
    '28 min',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

test.each([
  ['820.4020416666667', '13:40'],
  ['3661', '1:01:01'],
  ['36:05', '36:05'],
  ['約30分', '約30分'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(shownDuration(text)).toBe(shown);
});
