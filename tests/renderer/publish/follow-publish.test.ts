import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PublishState } from '#shared/git/publish-state.ts';
import { followPublish } from '../../../renderer/publish/follow-publish.ts';
import { usePublish } from '../../../renderer/publish/publish-store.ts';
import { useShow } from '../../../renderer/store/show-store.ts';
import { openedShow } from '../actions/opened-show.ts';

/** Looks that were asked for and not answered yet. */
const asked: ((state: PublishState) => void)[] = [];
let onFocus: () => void = () => undefined;

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    addEventListener: (_name: string, listener: () => void) => {
      onFocus = listener;
    },
    bridge: { requests: { 'publish:state': () => new Promise((answer) => asked.push(answer)) } },
  });
  followPublish();
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stateOf = (ahead: number): PublishState => ({ ahead, behind: 0, files: [] });

/** The folder was read again, and an answer came. */
async function change(): Promise<void> {
  useShow.setState({ state: { type: 'open', opened: openedShow('a') } });
  await vi.advanceTimersByTimeAsync(1000);
}

async function answer(state: PublishState): Promise<void> {
  asked.shift()?.(state);
  await vi.advanceTimersByTimeAsync(0);
}

test('a search, a view and marks in the list are no change of the folder', async () => {
  await change();
  expect(asked).toHaveLength(1);
  await answer(stateOf(1));
  for (const search of ['t', 'te', 'tea']) {
    useShow.setState({ search, chosen: new Set([search]) });
    await vi.advanceTimersByTimeAsync(5000);
  }
  expect(asked).toHaveLength(0);
  onFocus();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
  await answer(stateOf(2));
  expect(usePublish.getState().state?.ahead).toBe(2);
});

test('one look at a time; changes meanwhile are one more look, whose answer is the one that is shown', async () => {
  await change();
  await change();
  await change();
  expect(asked).toHaveLength(1);
  await answer(stateOf(3));
  expect(usePublish.getState().state?.ahead).toBe(2);
  expect(asked).toHaveLength(1);
  await answer(stateOf(4));
  expect(usePublish.getState().state?.ahead).toBe(4);
  expect(asked).toHaveLength(0);
});
