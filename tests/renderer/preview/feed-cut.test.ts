import { expect, test } from 'vitest';
import { feedCut } from '../../../renderer/preview/feed-cut.ts';

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
