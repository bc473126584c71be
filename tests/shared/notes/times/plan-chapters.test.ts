import { expect, test } from 'vitest';
import { planChapters, type TimesHabits } from '#shared/notes/times/plan-chapters.ts';
import { timeLayoutOf } from '#shared/notes/times/time-layout.ts';
import { timesListPlaceOf } from '#shared/notes/times/times-list.ts';
import { applySplices } from '#shared/text/splice.ts';

const chapters = [
  { start: 0, title: 'Opening' },
  { start: 95.4, title: 'Tea | cups\n<b>' },
];
const earlier = 'Hello.\n\n## 目次\n - 00:00～：はじめ\n - 03:00～：本題\n\n## Links\n\n- [a](https://a.example/)\n';

function habitsOf(notes: string): TimesHabits {
  const times = timeLayoutOf([notes]);
  const timesList = timesListPlaceOf([notes]);
  return { ...(times && { times }), ...(timesList && { timesList }) };
}

function written(notes: string, habits: TimesHabits): string | undefined {
  const plan = planChapters(notes, chapters, habits);
  return plan && applySplices(notes, plan.splices);
}

const list = ' - 00:00～：Opening\n - 01:35～：Tea \\| cups \\<b>';

test.each([
  ['below the show’s heading', 'Hi.\n\n## 目次\n\n## Links\n', `Hi.\n\n## 目次\n${list}\n\n## Links\n`],
  ['before what follows it elsewhere', 'Hi.\n\n## Links\n', `Hi.\n\n## 目次\n${list}\n\n## Links\n`],
  [
    'over the list that is there',
    'Hi.\n- 0:00 a\n- 0:50 b\nBye.',
    'Hi.\n- 0:00 Opening\n- 1:35 Tea \\| cups \\<b>\nBye.',
  ],
  ['at the end of what has neither', 'Hi.', `Hi.\n\n## 目次\n${list}\n`],
  ['in empty notes', '', `## 目次\n${list}\n`],
])('chapters stand %s', (_, notes, after) => {
  expect(written(notes, habitsOf(earlier))).toBe(after);
});

test('line ends are the file’s own, and what stands there already is no change', () => {
  const once = written('Hi.\r\n\r\n## Links\r\n', habitsOf(earlier)) ?? '';
  expect(once).toBe(`Hi.\r\n\r\n## 目次\r\n${list.replace('\n', '\r\n')}\r\n\r\n## Links\r\n`);
  expect(planChapters(once, chapters, {})?.splices).toEqual([]);
});

test('a show without lists of times gets a plain one at the end; one that begins with it, at the beginning', () => {
  expect(written('Hi.\n', {})).toBe('Hi.\n\n- 0:00 Opening\n- 1:35 Tea \\| cups \\<b>\n');
  const first = habitsOf('\n(00:00) a\n(01:00) b\n\nWords.\n');
  expect(written('\nHi.\n', first)).toBe('\n(00:00) Opening\n(01:35) Tea \\| cups \\<b>\n\nHi.\n');
});

test('times that each stand above a text of their own are left alone', () => {
  expect(planChapters('0:10 - a\n* x\n\n1:20 - b\n* y\n', chapters, {})).toBeUndefined();
});

test('where times are headings, each has room', () => {
  const habits = habitsOf('### 0:46 a\n\ntext\n\n### 1:02 b\n\ntext\n');
  expect(written('', habits)).toBe('### 0:00 Opening\n\n### 1:35 Tea \\| cups \\<b>\n');
});
