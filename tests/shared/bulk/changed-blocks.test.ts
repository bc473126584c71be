import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { changedBlocks } from '#shared/bulk/changed-blocks.ts';
import { diffRows } from '#shared/bulk/diff-rows.ts';
import { lineCounts } from '#shared/bulk/line-counts.ts';
import { applySplices, type Splice } from '#shared/text/splice.ts';

const text = 'one\ntwo\r\nthree\nfour\nfive\nsix\nseven\n';

function replacing(word: string, by: string): Splice {
  const start = text.indexOf(word);
  return { start, end: start + word.length, text: by };
}

test('a word that changes is one line that goes and one that comes', () => {
  expect(changedBlocks(text, [replacing('three', '3')])).toEqual([
    { line: 3, start: 9, removed: ['three\n'], added: ['3\n'] },
  ]);
});

test('a line that is put in takes none away, and one taken out puts none in', () => {
  const at = text.indexOf('three');
  expect(lineCounts(text, [{ start: at, end: at, text: 'new\n' }])).toEqual({ removed: 0, added: 1 });
  expect(lineCounts(text, [{ start: at, end: at + 6, text: '' }])).toEqual({ removed: 1, added: 0 });
});

test('a replacement by the same words changes nothing', () => {
  expect(changedBlocks(text, [replacing('four', 'four')])).toEqual([]);
});

test('the first line of a text that begins with an empty one', () => {
  expect(changedBlocks('\na', [{ start: 1, end: 2, text: 'b' }])).toEqual([
    { line: 2, start: 1, removed: ['a'], added: ['b'] },
  ]);
});

test('rows show the words that differ, context once, and where lines are left out', () => {
  const rows = diffRows(text, [replacing('two', 'TWO'), replacing('seven', '7')]);
  expect(
    rows.map((row) =>
      row.type === 'gap' ? 'gap' : `${row.type} ${row.line} ${row.pieces.map((p) => p.text).join('')}`,
    ),
  ).toEqual([
    'same 1 one',
    'removed 2 two',
    'added 2 TWO',
    'same 3 three',
    'same 4 four',
    'same 5 five',
    'same 6 six',
    'removed 7 seven',
    'added 7 7',
  ]);
  expect(diffRows(text, [replacing('one', '1')]).at(-1)).toEqual({ type: 'gap', line: 4 });
});

test('putting the changed lines in the place of the removed ones makes the new text', () => {
  const texts = array(constantFrom('a', 'b', '\n', '\r\n', 'あ'), { maxLength: 24 }).map((parts) => parts.join(''));
  const cut = tuple(integer({ min: 0, max: 30 }), integer({ min: 0, max: 4 }), texts);
  assert(
    property(texts, array(cut, { maxLength: 4 }), (before, cuts) => {
      let at = 0;
      const edits: Splice[] = [];
      for (const [skip, length, put] of cuts) {
        const start = Math.min(before.length, at + (skip % 7));
        const end = Math.min(before.length, start + length);
        edits.push({ start, end, text: put });
        at = end + 1;
        if (at > before.length) break;
      }
      const blocks = changedBlocks(before, edits);
      const lines = blocks.map(({ start, removed, added }) => ({
        start,
        end: start + removed.join('').length,
        text: added.join(''),
      }));
      expect(applySplices(before, lines)).toBe(applySplices(before, edits));
      for (const { start, line, removed } of blocks) {
        expect(before.slice(start, start + removed.join('').length)).toBe(removed.join(''));
        expect(before.slice(0, start).split('\n').length).toBe(line);
      }
      diffRows(before, edits);
    }),
  );
});
