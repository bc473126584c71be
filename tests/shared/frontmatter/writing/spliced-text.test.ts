import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliceInTurn } from '#shared/frontmatter/writing/spliced-text.ts';
import { applySplices } from '#shared/text/splice.ts';

describe('splices made in turn', () => {
  it('are told as splices of the original', () => {
    const made = spliceInTurn('one two three', [
      [{ start: 4, end: 7, text: 'TWO' }],
      [{ start: 5, end: 6, text: 'w' }],
      [
        { start: 0, end: 0, text: '> ' },
        { start: 13, end: 13, text: '!' },
      ],
    ]);
    expect(made.text).toBe('> one TwO three!');
    expect(made.splices).toEqual([
      { start: 0, end: 0, text: '> ' },
      { start: 4, end: 7, text: 'TwO' },
      { start: 13, end: 13, text: '!' },
    ]);
  });

  it('always make the same text in one go', () => {
    const group = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(group, { maxLength: 4 }), (original, groups) => {
        let text = original;
        const turns = groups.map((pairs) => {
          let from = 0;
          const splices = pairs.flatMap(([skip, length, replacement]) => {
            const start = from + skip;
            const end = start + length;
            if (end > text.length) return [];
            from = end + 1;
            return [{ start, end, text: replacement }];
          });
          text = applySplices(text, splices);
          return splices;
        });
        const made = spliceInTurn(original, turns);
        expect(made.text).toBe(text);
        expect(applySplices(original, made.splices)).toBe(text);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
