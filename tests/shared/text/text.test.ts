import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineIndex } from '#shared/text/position.ts';
import { decodeSource, encodeSource } from '#shared/text/source-text.ts';
import { applySplices, differenceOf } from '#shared/text/splice.ts';

describe('splices', () => {
  test('the difference of any two texts makes one of the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const difference = differenceOf(before, after);
        expect(difference === undefined ? before : applySplices(before, [difference])).toBe(after);
      }),
      { seed: 20261123 },
    );
  });

  test('overlapping ones are a mistake of the caller', () => {
    expect(() =>
      applySplices('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow();
  });
});

describe('places', () => {
  test('lines end at LF and CRLF, a lone CR is a character', () => {
    const lines = lineIndex('ab\r\nc\rd\n');
    expect(lines.lineCount).toBe(3);
    expect(lines.positionOf(4)).toEqual({ line: 2, column: 1 });
    expect(lines.positionOf(7)).toEqual({ line: 2, column: 4 });
    expect(lines.offsetOf({ line: 1, column: 99 })).toBe(2);
  });

  test('every offset has its place and comes back from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', '語')).map((parts) => parts.join('')),
        fc.nat(),
        (text, at) => {
          const lines = lineIndex(text);
          const offset = at % (text.length + 1);
          // Between CR and LF there is no place of its own.
          if (text[offset - 1] === '\r' && text[offset] === '\n') return;
          expect(lines.offsetOf(lines.positionOf(offset))).toBe(offset);
        },
      ),
      { seed: 20261123 },
    );
  });
});

describe('bytes', () => {
  test('what is UTF-8 comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, bom) => {
        const bytes = encodeSource({ text: text.replace(/^\uFEFF+/, '').toWellFormed(), bom });
        const decoded = decodeSource(bytes);
        expect(decoded.ok && Buffer.from(encodeSource(decoded.value)).equals(bytes)).toBe(true);
      }),
      { seed: 20261123 },
    );
  });

  test('what is not UTF-8 is refused, not mended', () => {
    expect(decodeSource(Uint8Array.from([0x83, 0x65, 0x83, 0x58]))).toEqual({ ok: false, error: 'not-utf8' });
  });
});
