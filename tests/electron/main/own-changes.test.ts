import { expect, test } from 'vitest';
import { ownChanges } from '../../../electron/main/shows/own-changes.ts';

test('a folder that the app changed while it was read is read again', async () => {
  const changes = ownChanges();
  const states = ['before', 'after', 'later'];
  let reads = 0;
  let finish = () => {};
  const change = () =>
    changes.during(
      () =>
        new Promise<void>((done) => {
          finish = done;
        }),
    );
  const found = await changes.settled(async () => {
    if (reads === 0) {
      const running = change();
      finish();
      await running;
    }
    return states[reads++];
  });
  expect(found).toBe('after');
});

test('nothing is read twice where nothing was changed, and a change that never ends does not hold up the reading', async () => {
  const changes = ownChanges();
  let reads = 0;
  await changes.settled(async () => reads++);
  expect(reads).toBe(1);
  await changes.settled(async () => {
    reads++;
    await changes.during(async () => undefined);
  });
  expect(reads).toBe(6);
});
