import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceSteps } from '#shared/frontmatter/writing/sequence.ts';

function steps(before: string, after: string): string {
  return sequenceSteps(before.length, after.length, (from, to) => before[from] === after[to])
    .map((step) => {
      if (step.type === 'keep') return before[step.from];
      if (step.type === 'change') return `(${before[step.from]}>${after[step.to]})`;
      return step.type === 'remove' ? `-${before[step.from]}` : `+${after[step.to]}`;
    })
    .join('');
}

describe('the way from one list to another', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'ac', 'a-bc'],
    ['ac', 'abc', 'a+bc'],
    ['abc', 'axc', 'a(b>x)c'],
    ['abcd', 'bd', '-ab-cd'],
    ['', 'ab', '+a+b'],
    ['ab', '', '-a-b'],
    ['ab', 'ba', '-ab+a'],
  ])('%s to %s', (before, after, way) => {
    expect(steps(before, after)).toBe(way);
  });

  it('keeps what is equal in order, and makes the other list of it', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const way = sequenceSteps(before.length, after.length, (from, to) => before[from] === after[to]);
        const made = way.flatMap((step) => (step.type === 'remove' ? [] : [after[step.to]]));
        expect(made.join('')).toBe(after);
        expect(way.filter((step) => step.type !== 'insert')).toHaveLength(before.length);
        for (const step of way) if (step.type === 'keep') expect(before[step.from]).toBe(after[step.to]);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
