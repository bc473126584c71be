import { expect, test } from 'vitest';
import { generations } from '#shared/markdown/generations.ts';

/** How many of so many keys of a length are still held, the one asked for all the time among them. */
function held(count: number, length: number) {
  const cache = generations<number>();
  const key = (at: number) => String(at).padEnd(length, '.');
  for (let at = 0; at < count; at++) {
    cache.set(key(at), at);
    expect(cache.get(key(0))).toBe(0);
  }
  return Array.from({ length: count }, (_, at) => cache.get(key(at))).filter((value) => value !== undefined).length;
}

test('what fits is kept', () => {
  expect(held(2_000, 100)).toBe(2_000);
});

test('a paragraph that grows for an hour is not kept in every state that it had', () => {
  const cache = generations<true>();
  const states = Array.from({ length: 1_000 }, (_, at) => 'あ'.repeat(10_000 + at));
  for (const state of states) cache.set(state, true);
  const kept = states.filter((state) => cache.get(state));
  expect(kept.length).toBeLessThan(200);
  expect(kept).toContain(states.at(-1));
});

test('many short values are forgotten too, but never the one in use', () => {
  expect(held(70_000, 1)).toBeLessThanOrEqual(40_000);
});
