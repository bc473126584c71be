import { expect, test } from 'vitest';
import type { CheckedLink } from '#shared/links/link.ts';
import type { Problem } from '#shared/problem.ts';
import { lineStarts } from '#shared/text/position.ts';
import { pageProblems } from '../../../renderer/preview/page-problems.ts';

const head = '---\nurl: /a\n---\n';
const notes = '[x](/a) [y](/a)\n\n[z](/a)\n\n![p](/b)\n';
const text = head + notes;

function links(): readonly CheckedLink[] {
  const found = [...text.matchAll(/\((\/\w)\)/g)].map(({ 1: url = '', index }): CheckedLink => {
    return {
      url,
      kind: 'inline',
      text: '',
      start: index + 1,
      end: index + 1 + url.length,
      verdict: { state: 'broken' },
    };
  });
  const inHead: CheckedLink = {
    url: '/a',
    kind: 'front-matter',
    text: '',
    start: 9,
    end: 11,
    verdict: { state: 'broken' },
  };
  // As a check may list them: not in the order of the text.
  return [...found.toReversed(), inHead];
}

function problemAt(start: number, end: number): Problem {
  return { rule: 'link-internal-missing', severity: 'error', start, end };
}

const blocks = [
  { html: '', startLine: 1, endLine: 1 },
  { html: '', startLine: 3, endLine: 3 },
  { html: '', startLine: 5, endLine: 5 },
];
const episode = { lineStarts: lineStarts(text), notesLine: 4, links: links(), blocks };

function shown(problems: readonly Problem[]) {
  const ports = { wordsOf: () => 'gone', reveal: () => undefined };
  return pageProblems(problems, episode, ports).map(({ line, link }) => ({ line, link }));
}

test('a problem of a link is shown at its own use of the address in its block', () => {
  const places = links()
    .filter(({ kind }) => kind === 'inline')
    .toSorted((a, b) => a.start - b.start);
  expect(shown(places.map(({ start, end }) => problemAt(start, end)))).toEqual([
    { line: 1, link: { url: '/a', before: 0 } },
    { line: 1, link: { url: '/a', before: 1 } },
    { line: 3, link: { url: '/a', before: 0 } },
    { line: 5, link: { url: '/b', before: 0 } },
  ]);
});

test('a problem that is around a link is about it; one without a link is about its line; what is before the notes is not shown', () => {
  const start = text.indexOf('[z]');
  expect(shown([problemAt(start, start + 8)])).toEqual([{ line: 3, link: { url: '/a', before: 0 } }]);
  expect(shown([problemAt(start, start + 2)])).toEqual([{ line: 3, link: undefined }]);
  expect(shown([problemAt(9, 11)])).toEqual([]);
});
