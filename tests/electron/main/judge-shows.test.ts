import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import { showJudge } from '../../../electron/main/shows/judge-shows.ts';

const judged: JudgedShow = { habits: ['title-number'], marks: {}, feed: { items: 0, bytes: 0, findings: [], more: 0 } };
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('however often it is asked, a quiet folder is judged once', async () => {
  const judge = vi.fn(async () => judged);
  const told = vi.fn();
  const soon = showJudge(judge, told);
  for (let times = 0; times < 5; times++) soon.soon('id', '/show');
  await vi.runAllTimersAsync();
  expect(judge).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledExactlyOnceWith('id', judged);
});

test('a change while it runs is judged after it, and only the last word is told', async () => {
  const ends: ((judged: JudgedShow) => void)[] = [];
  const judge = vi.fn(() => new Promise<JudgedShow>((resolve) => ends.push(resolve)));
  const told = vi.fn();
  const soon = showJudge(judge, told);
  soon.soon('id', '/show');
  await vi.runAllTimersAsync();
  soon.soon('id', '/show');
  await vi.runAllTimersAsync();
  expect(judge).toHaveBeenCalledTimes(1);
  ends[0]?.({ habits: [], marks: {}, feed: { items: 0, bytes: 0, findings: [], more: 0 } });
  await vi.runAllTimersAsync();
  ends[1]?.(judged);
  await vi.runAllTimersAsync();
  expect(told).toHaveBeenCalledExactlyOnceWith('id', judged);
});

test('a folder that cannot be judged is no fault of the window', async () => {
  const told = vi.fn();
  showJudge(() => Promise.reject(new Error('gone')), told).soon('id', '/show');
  await vi.runAllTimersAsync();
  expect(told).not.toHaveBeenCalled();
});
