import { expect, test } from 'vitest';
import { inTurn } from '#shared/in-turn.ts';

test('work on one thing runs one after the other, whatever became of the earlier; on another beside it', async () => {
  const queue = inTurn();
  const order: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = queue('a', async () => {
    await held;
    order.push('first');
    throw new Error('first');
  });
  const others = [
    queue('a', async () => order.push('second')),
    queue('a', async () => order.push('third')),
    queue('b', async () => order.push('beside')),
  ];
  await others[2];
  expect(order).toEqual(['beside']);
  release();
  await expect(first).rejects.toThrow('first');
  await Promise.all(others);
  expect(order).toEqual(['beside', 'first', 'second', 'third']);
});
