import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mainLineEnd, modelText, splicesOfModel } from '#shared/document/notes-text.ts';
import { applySplices } from '#shared/text/splice.ts';

describe('the notes as a text editor holds them', () => {
  test('every kind of line end is one there', () => {
    expect(modelText('---\r\n---\r\na\r\nb\nc\rd', 10)).toBe('a\nb\nc\nd');
  });

  test('the main line end is that of most lines', () => {
    expect(mainLineEnd('a\r\nb\r\nc\n')).toBe('\r\n');
    expect(mainLineEnd('a\nb\r\n')).toBe('\n');
    expect(mainLineEnd('one line')).toBe('\n');
  });

  test('a new line takes the main line end, others keep theirs', () => {
    const text = 'x\r\ny\r\nz\nlast';
    const splices = splicesOfModel(text, 0, [{ start: 10, end: 10, text: '\nmore' }]);
    expect(applySplices(text, splices)).toBe('x\r\ny\r\nz\nlast\r\nmore');
  });

  test('joining two lines removes the whole line end between them', () => {
    const text = 'a\r\nb';
    const splices = splicesOfModel(text, 0, [{ start: 1, end: 2, text: '' }]);
    expect(applySplices(text, splices)).toBe('ab');
  });

  test('whatever is typed where: the document is the model, line ends apart', () => {
    const character = fc.constantFrom('a', 'あ', '𠮷', ' ', '\r\n', '\n', '\r', '---');
    const place = fc.record({ at: fc.nat(), length: fc.nat(6), text: fc.constantFrom('', 'x', 'の', '\n', 'p\nq') });
    fc.assert(
      fc.property(
        fc.array(character).map((parts) => parts.join('')),
        place,
        (notes, { at, length, text }) => {
          const head = '---\ntitle: t\n---\n';
          const model = modelText(head + notes, head.length);
          const start = at % (model.length + 1);
          const end = Math.min(model.length, start + length);
          const splices = splicesOfModel(head + notes, head.length, [{ start, end, text }]);
          const after = applySplices(head + notes, splices);
          expect(after.startsWith(head)).toBe(true);
          // A lone CR that comes to stand before an LF becomes one line end with it: the bytes are what was asked for.
          const joined = /\r$/.test(after.slice(0, splices[0]?.start)) || /\r\n/.test(text);
          if (!joined) expect(modelText(after, head.length)).toBe(model.slice(0, start) + text + model.slice(end));
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
