import { expect, test } from 'vitest';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import type { Problem } from '#shared/problem.ts';
import { marksOf, nextMarks } from '../../../renderer/list/episode-marks.ts';

const judged: JudgedShow = {
  habits: [],
  marks: { a: { errors: 1, warnings: 0 }, b: { errors: 0, warnings: 2 } },
  feed: { items: 0, bytes: 0, findings: [], more: 0 },
};

function problem(severity: Problem['severity'], habit = false): Problem {
  return { rule: 'title-missing', severity, start: 0, end: 0, ...(habit && { habit }) };
}

test('an episode’s own errors and warnings count, habits of the show do not', () => {
  const problems = [problem('error'), problem('warning'), problem('warning', true), problem('info')];
  expect(marksOf(problems)).toEqual({ errors: 1, warnings: 1 });
  expect(marksOf([problem('warning', true)])).toBeNull();
});

test('an open episode is marked as its text is now', () => {
  const { marks } = nextMarks(undefined, judged, { a: null, c: { errors: 2, warnings: 0 } });
  expect(marks).toEqual({ b: { errors: 0, warnings: 2 }, c: { errors: 2, warnings: 0 } });
});

test('nothing is marked before the show was judged', () => {
  expect(nextMarks(undefined, null, { a: { errors: 1, warnings: 0 } }).marks).toEqual({});
});

test('a check that finds as many as before leaves the marks the same object', () => {
  const first = nextMarks(undefined, judged, { a: { errors: 1, warnings: 0 }, c: null });
  expect(nextMarks(first, judged, { a: { errors: 1, warnings: 0 }, c: null })).toBe(first);
  expect(nextMarks(first, judged, { a: { errors: 2, warnings: 0 }, c: null })).not.toBe(first);
  expect(nextMarks(first, judged, { a: { errors: 1, warnings: 0 } })).not.toBe(first);
  expect(nextMarks(first, { ...judged }, { a: { errors: 1, warnings: 0 }, c: null })).not.toBe(first);
});
