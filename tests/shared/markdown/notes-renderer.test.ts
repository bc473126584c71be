import { describe, expect, test } from 'vitest';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { randomFrom } from '#tests/support/random.ts';
import { randomNotes } from './random-notes.ts';

const documents = process.env['TEST_LONG'] === '1' ? 1000 : 60;
const PIECES = [
  'x',
  '\n\n',
  '* ',
  '[a]',
  '`',
  '|',
  '\n[ref]: /new\n',
  ' [^1] ',
  '# ',
  '```\n',
  '</div>',
  '{:.x}\n',
  '  ',
];

/** One edit of a person: some characters go, some come. */
function edited(notes: string, random: () => number): string {
  const at = Math.floor(random() * notes.length);
  const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
  return (notes.slice(0, at) + piece + notes.slice(at + Math.floor(random() * 4))).toWellFormed();
}

describe.each(['kramdown', 'gfm'] as const)('rendering %s again', (dialect) => {
  test(`is always equal to rendering afresh (${documents} documents from seed 1)`, () => {
    for (let seed = 1; seed <= documents; seed++) {
      const random = randomFrom(seed);
      // Every other document as the editor's page has it, with the lines of its elements.
      const options = { dialect, lines: seed % 2 === 0 };
      const renderer = createNotesRenderer(options);
      let notes = `${randomNotes(seed)}\n\n${randomNotes(seed + 10_000)}`;
      for (let edit = 0; edit < 8; edit++) {
        expect(renderer.render(notes), `seed ${seed}, edit ${edit}`).toEqual(renderNotes(notes, options));
        notes = edited(notes, random);
      }
    }
  }, 120_000);

  test('keeps the blocks that did not change', () => {
    const renderer = createNotesRenderer({ dialect });
    const before = renderer.render('# a\n\nb\n\n- c\n- d\n\ne\n').blocks;
    const after = renderer.render('# a\n\nB\n\n- c\n- d\n\ne\n').blocks;
    expect(after.map((block, index) => block === before[index])).toEqual([true, false, true, true]);
  });

  test('tells the lines of each block', () => {
    const { blocks } = renderNotes('# a\n\nb\nc\n\n- d\n- e\n\n\n> f\n\n<div>\ng\n</div>\n', { dialect });
    expect(blocks.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [1, 1],
      [3, 4],
      [6, 7],
      [10, 10],
      [12, 14],
    ]);
  });
});

describe('what hangs on other blocks', () => {
  test('a definition added later reaches the link before it', () => {
    const renderer = createNotesRenderer({ dialect: 'kramdown' });
    expect(renderer.render('[a]\n\nb\n').html).toContain('<p>[a]</p>');
    expect(renderer.render('[a]\n\nb\n\n[a]: /c\n').html).toContain('<p><a href="/c">a</a></p>');
    expect(renderer.render('[a]\n\nb\n').html).toContain('<p>[a]</p>');
  });

  test('ids are numbered anew', () => {
    const renderer = createNotesRenderer({ dialect: 'kramdown' });
    expect(renderer.render('# a\n\n# a\n').ids).toEqual(['a', 'a-1']);
    expect(renderer.render('# b\n\n# a\n').ids).toEqual(['b', 'a']);
  });

  test('footnotes are numbered anew', () => {
    const renderer = createNotesRenderer({ dialect: 'kramdown' });
    const notes = 'a[^x]\n\nb[^y]\n\n[^x]: 1\n[^y]: 2\n';
    expect(renderer.render(notes).html).toContain('>2</a></sup></p>');
    expect(renderer.render(notes.replace('a[^x]', 'a')).html).not.toContain('>2</a></sup></p>');
  });
});
