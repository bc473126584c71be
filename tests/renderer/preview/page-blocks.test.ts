import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RenderedBlock } from '#shared/markdown/rendered-notes.ts';
import { changedBlocks, changeOfBlocks, type PageBlock } from '../../../renderer/preview/page-blocks.ts';

/** Blocks one after the other, each with some lines. */
function blocksOf(parts: readonly (readonly [string, number])[]) {
  let line = 1;
  return parts.map(([html, lines]) => {
    const startLine = line;
    line += lines;
    return { html, startLine, endLine: line - 1 };
  });
}

const parts = fc.array(fc.tuple(fc.constantFrom('<p>a</p>', '<p>b</p>', '<hr>'), fc.integer({ min: 1, max: 3 })), {
  maxLength: 8,
});

test('whatever changed, the page has the new blocks, and what stayed keeps its number', () => {
  fc.assert(
    fc.property(parts, parts, (first, second) => {
      let last = 0;
      const numbered = (block: RenderedBlock) => ({ ...block, id: ++last });
      const before = changedBlocks<PageBlock>([], changeOfBlocks([], blocksOf(first)), numbered);
      const after = changedBlocks(before, changeOfBlocks(before, blocksOf(second)), numbered);
      expect(after.map(({ id: _, ...block }) => block)).toEqual(blocksOf(second));
      expect(new Set(after.map((block) => block.id)).size).toBe(after.length);
      const htmlOf = new Map(before.map((block) => [block.id, block.html]));
      for (const block of after) expect(htmlOf.get(block.id) ?? block.html).toBe(block.html);
    }),
    { seed: 20261123 },
  );
});

test('an edit of one block of many sends that one', () => {
  const many: [string, number][] = Array.from({ length: 1000 }, (_, index) => [`<p>${index}</p>`, 2]);
  const longer = many.map(([html, lines], index): [string, number] =>
    index === 500 ? ['<p>new</p>', 5] : [html, lines],
  );
  const change = changeOfBlocks(blocksOf(many), blocksOf(longer));
  expect(change).toEqual({
    head: 500,
    tail: 499,
    shift: 3,
    between: [{ html: '<p>new</p>', startLine: 1001, endLine: 1005 }],
  });
});
