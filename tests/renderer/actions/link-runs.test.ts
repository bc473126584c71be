import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Events } from '#shared/ipc/answers.ts';
import type { LinkVerdict } from '#shared/links/link.ts';
import { beginRun, cancelRuns, endRun, hearVerdicts, runsTogether } from '../../../renderer/actions/link-runs.ts';
import { useFindings } from '../../../renderer/store/findings-store.ts';
import { useShow } from '../../../renderer/store/show-store.ts';
import { openedShow } from './opened-show.ts';

const ok: LinkVerdict = { state: 'ok', status: 200 };
let cancelled: string[] = [];
let tell: (verdict: Events['links:verdict']) => void = () => undefined;
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  cancelled = [];
  vi.stubGlobal('window', {
    bridge: {
      requests: { 'links:cancel': async ({ run }: { run: string }) => cancelled.push(run) },
      listen: (_name: string, listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
    },
  });
  useShow.setState({ state: { type: 'open', opened: openedShow('a') } });
  useFindings.setState({ verdicts: {}, runs: [] });
  stop = hearVerdicts();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a thousand verdicts at once are one change of what is shown', () => {
  const run = beginRun('asked', 1000);
  let changes = 0;
  const unfollow = useFindings.subscribe(() => changes++);
  for (let link = 0; link < 1000; link++) tell({ run, url: `https://example.com/${link}`, verdict: ok });
  vi.runAllTimers();
  unfollow();
  expect(changes).toBe(1);
  expect(Object.keys(useFindings.getState().verdicts)).toHaveLength(1000);
  expect(useFindings.getState().runs).toMatchObject([{ open: 0, total: 1000 }]);
});

test('two checks at once: each can be stopped, the end of one leaves the other', () => {
  const asked = beginRun('asked', 10);
  const saving = beginRun('save', 2);
  expect(runsTogether(useFindings.getState().runs)).toEqual({ why: 'save', open: 12, total: 12 });
  cancelRuns();
  expect(cancelled).toEqual([saving]);
  endRun(saving, {});
  expect(runsTogether(useFindings.getState().runs)).toEqual({ why: 'asked', open: 10, total: 10 });
  cancelRuns();
  expect(cancelled).toEqual([saving, asked]);
  endRun(asked, { 'https://example.com/': ok });
  expect(runsTogether(useFindings.getState().runs)).toBeNull();
  expect(useFindings.getState().verdicts).toEqual({ 'https://example.com/': ok });
});

test('a check of a show that is left is ended, and says nothing about the next one', () => {
  const run = beginRun('asked', 3);
  tell({ run, url: 'https://example.com/1', verdict: ok });
  useShow.setState({ state: { type: 'open', opened: openedShow('b') } });
  expect(cancelled).toEqual([run]);
  tell({ run, url: 'https://example.com/2', verdict: ok });
  endRun(run, { 'https://example.com/3': ok });
  vi.runAllTimers();
  expect(useFindings.getState()).toMatchObject({ verdicts: {}, runs: [] });
});

test('what was gathered is shown with the end of its check', () => {
  const run = beginRun('asked', 1);
  tell({ run, url: 'https://example.com/', verdict: ok });
  endRun(run, { 'https://example.com/': { state: 'unchecked', reason: 'cancelled' } });
  expect(useFindings.getState().verdicts).toEqual({ 'https://example.com/': ok });
});
