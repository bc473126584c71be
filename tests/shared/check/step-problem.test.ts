import { describe, expect, test } from 'vitest';
import { applyFixes, fixesOfKind } from '#shared/check/fix-all.ts';
import { problemsAt, stepProblem } from '#shared/check/step-problem.ts';
import type { Problem } from '#shared/problem.ts';

function problem(start: number, changes: Partial<Problem> = {}): Problem {
  return { rule: 'link-scheme', severity: 'error', start, end: start + 3, ...changes };
}

describe('the way from problem to problem', () => {
  const problems = [problem(5), problem(9, { severity: 'info' }), problem(20, { severity: 'warning' }), problem(20)];

  test('goes round in both directions, and past notes', () => {
    expect(stepProblem(problems, -1, 1)).toMatchObject({ problem: { start: 5 }, at: 1, count: 2 });
    expect(stepProblem(problems, 5, 1)).toMatchObject({ problem: { start: 20 }, at: 2 });
    expect(stepProblem(problems, 20, 1)).toMatchObject({ problem: { start: 5 } });
    expect(stepProblem(problems, 5, -1)).toMatchObject({ problem: { start: 20 } });
  });

  test('goes to notes where there is nothing graver, and never to habits', () => {
    expect(stepProblem([problem(9, { severity: 'info' })], 0, 1)).toMatchObject({ problem: { start: 9 } });
    expect(stepProblem([problem(9, { habit: true })], 0, 1)).toBeUndefined();
  });

  test('knows what stands at the caret', () => {
    expect(problemsAt(problems, 8).map(({ start }) => start)).toEqual([5]);
    expect(problemsAt([problem(0, { end: 0 })], 0)).toEqual([]);
  });
});

describe('all fixes of a kind', () => {
  const fixing = (start: number, end: number, text: string) =>
    problem(start, { fix: { title: 'rewrite', edits: [{ start, end, text }] } });

  test('are one list of changes, without those that touch another', () => {
    const fixes = fixesOfKind([fixing(5, 8, 'a'), fixing(7, 9, 'b'), fixing(1, 2, 'c'), problem(30)], 'link-scheme');
    expect(applyFixes(fixes).map(({ text }) => text)).toEqual(['c', 'a']);
    expect(fixesOfKind([fixing(5, 8, 'a')], 'link-empty')).toEqual([]);
    const other = { title: 'other', edits: [{ start: 5, end: 8, text: 'z' }] };
    const both = [{ ...fixing(5, 8, 'a'), otherFixes: [other] }, fixing(9, 10, 'b')];
    expect(applyFixes(fixesOfKind(both, 'link-scheme', 'other')).map(({ text }) => text)).toEqual(['z', 'b']);
    expect(applyFixes(fixesOfKind(both, 'link-scheme')).map(({ text }) => text)).toEqual(['a', 'b']);
  });
});
