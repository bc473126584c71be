import { expect, test } from 'vitest';
import { shareAt, withinLimits } from '../../../renderer/window/split-share.ts';

const limits = { room: 1000, least: 180, leastOfRest: 360, between: [5, 45] } as const;

test('a pane takes the share that it is drawn to', () => {
  expect(shareAt(250, limits)).toBe(25);
});

test('a pane keeps the room it needs, and leaves the other what that one needs', () => {
  expect(shareAt(20, limits)).toBe(18);
  expect(shareAt(900, limits)).toBe(45);
  expect(shareAt(900, { ...limits, between: [5, 90] })).toBe(64);
});

test('in a room too small for both, the pane has the least it needs', () => {
  expect(withinLimits(30, { ...limits, room: 400 })).toBe(45);
  expect(withinLimits(90, { ...limits, room: 500, between: [5, 90] })).toBe(36);
});

test('a room that has no size yet, as in a window that nobody sees, gives a share that can be kept', () => {
  expect(shareAt(100, { ...limits, room: 0 })).toBe(5);
});
