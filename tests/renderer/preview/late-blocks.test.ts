import { expect, test } from 'vitest';
import { inTurn } from '../../../renderer/preview/late-blocks.ts';

const blocks = [1, 5, 9, 12, 20].map((startLine) => ({ startLine }));
const from = (line: number) => inTurn(blocks, line).map(({ startLine }) => startLine);

test('what stands below the line that is looked at comes first, then what stands above, the nearest first', () => {
  expect(from(9)).toEqual([9, 12, 20, 5, 1]);
  expect(from(10)).toEqual([12, 20, 9, 5, 1]);
});

test('from the beginning it is the order of the page, from the end the way up', () => {
  expect(from(1)).toEqual([1, 5, 9, 12, 20]);
  expect(from(30)).toEqual([20, 12, 9, 5, 1]);
});
