import { expect, test } from 'vitest';
import { foldsOf } from '#shared/notes/outline/folds.ts';

const folds = (text: string) => foldsOf(text).map(({ start, end }) => [start, end]);

test('a heading folds its section, to the next of its rank', () => {
  expect(folds('# a\n\n## b\ntext\n\n## c\ntext\n\n# d\nend')).toEqual([
    [1, 7],
    [3, 4],
    [6, 7],
    [9, 10],
  ]);
});

test('an item folds what is nested in it', () => {
  expect(folds('- a\n  - b\n    more\n- c\n\nend')).toEqual([
    [1, 3],
    [2, 3],
  ]);
});

test('code, HTML and Liquid fold from mark to mark', () => {
  expect(folds('```\n# x\n```\n<div>\n<p>a</p>\n</div>\n{% for a in b %}\nx\n{% endfor %}')).toEqual([
    [1, 3],
    [4, 6],
    [7, 9],
  ]);
  expect(folds('plain\nwords')).toEqual([]);
});
