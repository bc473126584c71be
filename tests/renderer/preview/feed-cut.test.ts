import { expect, test } from 'vitest';
import { feedCut, feedPieces } from '../../../renderer/preview/feed-cut.ts';

test('all of what fits is taken', () => {
  expect(feedCut(['<p>a</p>', '<p>b</p>'], 16)).toBeUndefined();
});

test('the cut falls into the piece that goes over', () => {
  expect(feedCut(['<p>a</p>', '<p>bcd</p>'], 12)).toEqual({ piece: 1, at: 4 });
});

test('bytes are counted, and no character is cut in two', () => {
  expect(feedCut(['油油油'], 7)).toEqual({ piece: 0, at: 2 });
  expect(feedCut(['🔧🔧'], 6)).toEqual({ piece: 0, at: 2 });
});

const block = (id: number, html: string) => ({ id, html, startLine: id, endLine: id });
const paragraph = (length: number) => `<p>${'a'.repeat(length - 7)}</p>`;

test('a key before the cut leaves the blocks on both sides as they were', () => {
  const ids = (first: string) =>
    feedPieces([block(1, first), block(2, paragraph(3000)), block(3, paragraph(3000)), block(4, '<p>x</p>')], 'en').map(
      ({ id, isOff, taken }) => ({ id, isOff, taken }),
    );
  const [before, after] = [ids(paragraph(100)), ids(paragraph(101))];
  expect(before.map(({ isOff, taken }) => [isOff, taken])).toEqual([
    [false, undefined],
    [false, undefined],
    [false, 900],
    [true, undefined],
  ]);
  expect(after.map(({ id }, index) => id === before[index]?.id)).toEqual([true, true, false, true]);
});
