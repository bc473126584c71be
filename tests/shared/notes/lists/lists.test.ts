import { describe, expect, test } from 'vitest';
import { continueList } from '#shared/notes/lists/continue-list.ts';
import { indentItems } from '#shared/notes/lists/indent-items.ts';
import { marked, written } from '../marked.ts';

function enter(before: string): string | undefined {
  const { text, selection } = marked(before);
  return written(text, continueList(text, selection.start));
}

function tab(before: string, way: 'in' | 'out' = 'in', step?: number): string | undefined {
  const { text, selection } = marked(before);
  return written(text, indentItems(text, selection, way, step));
}

describe('Enter in a list', () => {
  test.each([
    ['- one‸', '- one\n- ‸'],
    ['  * one‸', '  * one\n  * ‸'],
    ['- one ‸two', '- one\n- ‸two'],
    ['- [x] done‸', '- [x] done\n- [ ] ‸'],
    ['> - quoted‸', '> - quoted\n> - ‸'],
    ['1. one‸', '1. one\n2. ‸'],
    ['9) nine‸', '9) nine\n10) ‸'],
    ['- 日本語の項目‸\n- 次', '- 日本語の項目\n- ‸\n- 次'],
    ['1. one‸\n2. two\n   more\n3. three\n\nend', '1. one\n2. ‸\n3. two\n   more\n4. three\n\nend'],
    ['1. one‸\n   1. inner\n2. two', '1. one\n2. ‸\n   1. inner\n3. two'],
    ['> quoted‸', '> quoted\n> ‸'],
    ['>quoted‸', '>quoted\n> ‸'],
    ['<ul>\n  <li>one</li>‸\n</ul>', '<ul>\n  <li>one</li>\n  <li>‸</li>\n</ul>'],
    ['<ul>\n  <li class="x">one‸</li>\n</ul>', '<ul>\n  <li class="x">one</li>\n  <li class="x">‸</li>\n</ul>'],
  ])('%j goes on', (before, after) => {
    expect(enter(before)).toBe(after);
  });

  test.each([
    ['- one\n- ‸', '- one\n‸'],
    ['- one\n- ‸\n\nend', '- one\n‸\n\nend'],
    ['- one\n  - ‸', '- one\n- ‸'],
    ['1. one\n   1. ‸\n2. two', '1. one\n2. ‸\n3. two'],
    ['> one\n> ‸', '> one\n‸'],
    ['- [ ] ‸', '‸'],
    ['<ul>\n  <li>‸</li>\n</ul>', '<ul>\n  ‸\n</ul>'],
  ])('%j ends', (before, after) => {
    expect(enter(before)).toBe(after);
  });

  test.each(['one‸', '‸- one', '-‸ one', '---‸', '* * *‸', '```\n- code‸\n```', '- one\n\n‸', '#- x‸', '-not a list‸'])(
    '%j is only a new line',
    (before) => {
      expect(enter(before)).toBeUndefined();
    },
  );
});

describe('Tab on an item', () => {
  test.each([
    ['- one\n- two‸', '- one\n  - two‸'],
    ['1. one\n2. two‸\n3. three', '1. one\n   1. two‸\n2. three'],
    ['- one\n- two‸\n  - below\n- three', '- one\n  - two‸\n    - below\n- three'],
    ['- a\n    - b\n- c‸', '- a\n    - b\n    - c‸'],
    ['- one\n- «two\n- three»', '- one\n  - «two\n  - three»'],
    ['> - one\n> - two‸', '> - one\n>   - two‸'],
  ])('%j goes in', (before, after) => {
    expect(tab(before)).toBe(after);
  });

  test.each([
    ['- one\n  - two‸', '- one\n- two‸'],
    ['1. one\n   1. two‸\n2. three', '1. one\n2. two‸\n3. three'],
    ['- one\n  - two‸\n    - below', '- one\n- two‸\n  - below'],
  ])('%j goes out', (before, after) => {
    expect(tab(before, 'out')).toBe(after);
  });

  test('the first item stays, and so does the outermost one; what is no item is not its business', () => {
    expect(tab('- one‸')).toBe('- one‸');
    expect(tab('- one‸', 'out')).toBe('- one‸');
    expect(tab('one‸')).toBeUndefined();
    expect(tab('```\n- one\n- two‸\n```')).toBeUndefined();
  });

  test('a level is as wide as the show writes it, where the notes do not tell', () => {
    expect(tab('- one\n- two‸', 'in', 4)).toBe('- one\n    - two‸');
  });
});
