import { expect, test } from 'vitest';
import { chapterLines, insertTime } from '#shared/notes/times/insert-time.ts';
import { plainTimes, timeLayoutOf, timeText } from '#shared/notes/times/time-layout.ts';
import { timesIn } from '#shared/notes/times/times-in.ts';
import { marked, written } from '../marked.ts';

test.each([
  ['- 0:46 紹介\n- 1:50 本題\n- 12:00 終わり', '- ', ' ', false, false, '- 5:07 '],
  [' - 00:00～：はじめ\n - 03:00～：本題', ' - ', '～：', false, true, ' - 05:07～：'],
  ['### 0:46 紹介\n\n### 1:02:03 おわり', '### ', ' ', false, false, '### 5:07 '],
  ['(00:00:00) intro\n(00:03:10) talk', '(', ') ', true, true, '(00:05:07) '],
  ['1. 00:10 - a\n2. 01:00 - b', '1. ', ' - ', false, true, '1. 05:07 - '],
  ['- **0:10** a\n- **1:00** b', '- **', '** ', false, false, '- **5:07** '],
])('%j is written again in its own layout', (notes, before, after, hours, padded, line) => {
  const layout = timeLayoutOf([notes]);
  expect(layout).toEqual({ before, after, hours, padded });
  const { text, selection } = marked('a\n‸');
  expect(layout && written(text, insertTime(text, selection, 307.9, layout))).toBe(`a\n${line}‸`);
});

test('notes without times tell no layout', () => {
  expect(timeLayoutOf(['- at 10:30 we met\n', '- 21:00 doors'])).toBeUndefined();
});

test.each([
  [0, '0:00'],
  [59.99, '0:59'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
])('%d seconds', (seconds, text) => {
  expect(timeText(seconds, plainTimes)).toBe(text);
});

test.each([
  ['- ‸', '- 1:05 ‸'],
  ['## ‸words', '## 1:05 ‸words'],
  ['as said at ‸', 'as said at 1:05‸'],
  ['‸words', '1:05 ‸words'],
  ['see «this»', 'see 1:05‸'],
])('in %j the time stands where it fits', (before, after) => {
  const { text, selection } = marked(before);
  expect(written(text, insertTime(text, selection, 65, plainTimes))).toBe(after);
});

test('times that begin a line are places in the audio; times of day are not', () => {
  const notes =
    '- 0:46 [紹介](https://example.jp/)\n## 1:02:03 おわり\nwe met at 10:30\n- 10:30 am doors\n| 2:10 | table |\n<li>3:00 html</li>\n- 1:2 no';
  expect(timesIn(notes).map(({ seconds, title, line }) => [seconds, title, line])).toEqual([
    [46, '紹介', 1],
    [3723, 'おわり', 2],
    [130, 'table', 5],
    [180, 'html', 6],
  ]);
  const [first] = timesIn(notes);
  expect(first && notes.slice(first.start, first.end)).toBe('0:46');
});

test('chapters of the file become lines of the notes', () => {
  const chapters = [
    { start: 0, title: 'はじめ' },
    { start: 3661, title: '' },
  ];
  expect(chapterLines(chapters, plainTimes)).toBe('- 0:00 はじめ\n- 1:01:01');
  expect(chapterLines(chapters, { ...plainTimes, before: '1. ' })).toBe('1. 0:00 はじめ\n2. 1:01:01');
});
