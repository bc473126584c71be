import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growing, lastBefore, lineAtTop, topOfLine } from '../../../renderer/preview/line-places.ts';

const anchors = [
  { line: 1, top: 0 },
  { line: 3, top: 70 },
  { line: 7, top: 190 },
  { line: 8, top: 600 },
];

test('a line stands where its anchor does, between two in proportion', () => {
  expect(topOfLine(anchors, 3)).toBe(70);
  expect(topOfLine(anchors, 5)).toBe(130);
  expect(topOfLine(anchors, 7.5)).toBe(395);
  expect(topOfLine(anchors, 99)).toBe(600);
});

test('the way there and back again is the same line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 400 })), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (steps, share) => {
        let last = { line: 1, top: 0 };
        const grown = [last, ...steps.map(([line, top]) => (last = { line: last.line + line, top: last.top + top }))];
        const line = 1 + share * (last.line - 1);
        expect(lineAtTop(grown, topOfLine(grown, line))).toBeCloseTo(line, 5);
      },
    ),
    { seed: 20261123 },
  );
});

test('what stands beside something or out of its order is no anchor', () => {
  const mixed = [
    { line: 1, top: 0 },
    { line: 2, top: 0 },
    { line: 4, top: 30 },
    { line: 3, top: 40 },
    { line: 9, top: 41 },
  ];
  expect(growing(mixed)).toEqual([
    { line: 1, top: 0 },
    { line: 4, top: 30 },
    { line: 9, top: 41 },
  ]);
});

test('an empty page is at its top', () => {
  expect(topOfLine([], 40)).toBe(0);
  expect(lineAtTop([], 40)).toBe(1);
});

test('the last item that something holds for', () => {
  expect(lastBefore([1, 3, 5], (item) => item <= 4)).toBe(1);
  expect(lastBefore([1, 3, 5], (item) => item <= 0)).toBe(-1);
  expect(lastBefore([1, 3, 5], () => true)).toBe(2);
});
