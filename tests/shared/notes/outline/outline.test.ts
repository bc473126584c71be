import { expect, test } from 'vitest';
import { outlineOf } from '#shared/notes/outline/outline.ts';

test('headings of every kind and the times below them, in order', () => {
  const notes = [
    '# 題 **太字** {#id}',
    '- 0:10 はじめ',
    '',
    '下線の見出し',
    '---',
    '### 1:02:03 [終わり](https://e.jp/) ###',
    '<h2 class="x">HTML</h2>',
    '```',
    '# code',
    '- 9:99 no',
    '```',
    '#nospace',
    '- item',
    '---',
  ].join('\n');
  expect(outlineOf(notes).map(({ line, depth, title, seconds }) => [line, depth, title, seconds])).toEqual([
    [1, 1, '題 太字', undefined],
    [2, 2, 'はじめ', 10],
    [4, 2, '下線の見出し', undefined],
    [6, 3, '終わり', 3723],
    [7, 2, 'HTML', undefined],
    [12, 1, 'nospace', undefined],
  ]);
  expect(outlineOf('')).toEqual([]);
});
