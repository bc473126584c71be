import { expect, test } from 'vitest';
import { codeSpansIn } from '#shared/links/code-spans.ts';

const found = (text: string) => codeSpansIn(text).map(({ start, end }) => text.slice(start, end));

test('code goes from a run of backticks to the next of the same length in its line', () => {
  expect(found('a `b` ``c ` d`` ```e``` `f')).toEqual(['`b`', '``c ` d``', '```e```']);
  expect(found('`a\nb` `c`')).toEqual(['` `']);
});

test('a thousand runs of different lengths have no partner', () => {
  expect(found(Array.from({ length: 1000 }, (_, index) => '`'.repeat(index + 1)).join(' '))).toEqual([]);
});
