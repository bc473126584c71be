import { expect, test } from 'vitest';
import { firstState, onScreen, windowStateFrom } from '../../../electron/main/window/window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('what an older version or a fault left is no state', () => {
  expect(windowStateFrom(undefined)).toBeNull();
  expect(windowStateFrom({ width: 'wide' })).toBeNull();
  expect(windowStateFrom([])).toBeNull();
  expect(firstState(screen)).toEqual({ width: 1440, height: 900, maximized: false });
  expect(firstState({ width: 1280, height: 720 })).toEqual({ width: 1200, height: 640, maximized: false });
});

test('a place on a screen that is gone is forgotten, the size is not', () => {
  const state = { x: 2500, y: 100, width: 1200, height: 800, maximized: false };
  expect(onScreen(state, [screen])).toEqual({ width: 1200, height: 800, maximized: false });
  expect(onScreen(state, [screen, { ...screen, x: 1920 }])).toEqual(state);
});
