import { expect, test, vi } from 'vitest';
import { dropJournal, type JournalPorts } from '../../../electron/main/requests/journal-requests.ts';
import { pendingFlushes } from '../../../electron/main/shows/pending-flushes.ts';

function slowFlush(): { readonly durable: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const durable = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { durable, end: () => end() };
}

test('the journal gives up a text when its save survives a power cut, not before', async () => {
  const flushes = pendingFlushes();
  const drop = vi.fn(async () => undefined);
  const ports = { flushes, journal: { drop }, kept: { note: () => undefined } } as unknown as JournalPorts;
  const { durable, end } = slowFlush();
  flushes.note('/show/_posts/1.md', durable);
  const dropping = dropJournal(ports, { root: '/show', path: '_posts/1.md' });
  await dropJournal(ports, { root: '/show', path: '_posts/2.md' });
  expect(drop).toHaveBeenCalledExactlyOnceWith('/show', '_posts/2.md');
  end();
  await dropping;
  expect(drop).toHaveBeenLastCalledWith('/show', '_posts/1.md');
});

test('of several saves of one file the last one counts', async () => {
  const flushes = pendingFlushes();
  const [first, last] = [slowFlush(), slowFlush()];
  flushes.note('/1.md', first.durable);
  flushes.note('/1.md', last.durable);
  first.end();
  await first.durable;
  let isSettled = false;
  const settling = flushes.settled('/1.md').then(() => {
    isSettled = true;
  });
  await Promise.resolve();
  expect(isSettled).toBe(false);
  last.end();
  await settling;
  expect(isSettled).toBe(true);
});
