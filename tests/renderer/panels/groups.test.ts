import { expect, test } from 'vitest';
import type { CheckedLink } from '#shared/links/link.ts';
import type { Problem } from '#shared/problem.ts';
import { firstRows, groupLinks, groupProblems, holds } from '../../../renderer/panels/groups.ts';

const problem = (rule: string, severity: Problem['severity'], start: number, path = 'a.md') => ({
  path,
  place: { line: 1, column: start + 1 },
  item: { rule, severity, start, end: start + 1 },
});
const link = (url: string, state: CheckedLink['verdict']['state']) => ({
  path: 'a.md',
  place: { line: 1, column: 1 },
  item: { url, kind: 'inline', text: '', start: 0, end: 1, verdict: { state } } as const,
});

test('problems stand under their severity, rule or episode, the gravest first', () => {
  const rows = [problem('x', 'info', 1), problem('y', 'error', 9), problem('x', 'error', 4, 'b.md')];
  expect(groupProblems(rows, 'severity').map(({ name, rows: { length } }) => [name, length])).toEqual([
    ['error', 2],
    ['info', 1],
  ]);
  expect(groupProblems(rows, 'rule').map(({ name }) => name)).toEqual(['y', 'x']);
  expect(groupProblems(rows, 'file').map(({ name }) => name)).toEqual(['a.md', 'b.md']);
});

test('links stand under their state, the dead first, or under their site', () => {
  const rows = [link('https://a.example/1', 'ok'), link('/x', 'unchecked'), link('//a.example/2', 'broken')];
  expect(groupLinks(rows, 'state').map(({ name }) => name)).toEqual(['broken', 'unchecked', 'ok']);
  expect(groupLinks(rows, 'host').map(({ name }) => name)).toEqual(['a.example', '']);
});

test('more rows than can be drawn are counted', () => {
  const groups = [
    { name: 'a', rows: [1, 2, 3] },
    { name: 'b', rows: [4, 5] },
  ];
  expect(firstRows(groups, 4)).toEqual({
    groups: [
      { name: 'a', rows: [1, 2, 3] },
      { name: 'b', rows: [4] },
    ],
    left: 1,
  });
  expect(firstRows(groups, 3).groups).toHaveLength(1);
});

test('the filter knows no case and no width', () => {
  expect(holds('Ｅxample が', 'example')).toBe(true);
  expect(holds('a', 'b')).toBe(false);
});
