import { expect, test } from 'vitest';
import { isOut, isScheduled } from '#shared/show/content/is-out.ts';

test.each([
  [{ status: 'published', instant: 5 }, true, false],
  [{ status: 'published', instant: 10 }, true, false],
  [{ status: 'published', instant: 11 }, false, true],
  [{ status: 'published' }, true, false],
  [{ status: 'draft', instant: 5 }, false, false],
  [{ status: 'archive', instant: 11 }, false, false],
] as const)('%j at 10 is out: %s, scheduled: %s', (episode, out, scheduled) => {
  expect([isOut(episode, 10), isScheduled(episode, 10)]).toEqual([out, scheduled]);
});
