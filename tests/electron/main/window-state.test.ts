import { expect, test } from 'vitest';
import { onScreen, windowStateFrom } from '../../../electron/main/window/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('what an older version or a fault left is no state', () => {
  const fresh = { width: 1440, height: 900, maximized: false };
  expect(windowStateFrom(undefined, screen)).toEqual(fresh);
  expect(windowStateFrom({ width: 'wide' }, screen)).toEqual(fresh);
  expect(windowStateFrom([], screen)).toEqual(fresh);
});

test('a place on a screen that is gone is forgotten, the size is not', () => {
  const state = { x: 2500, y: 100, width: 1200, height: 800, maximized: false };
  expect(onScreen(state, [screen])).toEqual({ width: 1200, height: 800, maximized: false });
  expect(onScreen(state, [screen, { ...screen, x: 1920 }])).toEqual(state);
});
