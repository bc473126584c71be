import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAtPlace, placeOfLine } from '../../../renderer/preview/line-places.ts';

const places = [
  { line: 1, end: 1, top: 20, bottom: 50 },
  { line: 3, end: 6, top: 70, bottom: 190 },
  { line: 8, end: 8, top: 210, bottom: 600 },
];

test('a line stands where its block stands, in proportion within it', () => {
  expect(placeOfLine(places, 3)).toBe(70);
  expect(placeOfLine(places, 5)).toBe(130);
  expect(placeOfLine(places, 8.5)).toBe(405);
});

test('the way there and back again is the same line', () => {
  fc.assert(
    fc.property(fc.double({ min: 1.01, max: 8.99, noNaN: true }), (line) => {
      expect(lineAtPlace(places, placeOfLine(places, line))).toBeCloseTo(line, 5);
    }),
    { seed: 20261123 },
  );
});

test('an empty page is at its top', () => {
  expect(placeOfLine([], 40)).toBe(0);
  expect(lineAtPlace([], 40)).toBe(1);
});
