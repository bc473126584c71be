import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { keepBeforeShutdown, keepBeforeSignOut, keptTexts } from '../../../electron/main/window/session-end.ts';

/** The system's word that it is about to end, with whether it was held up. */
function ending() {
  return { preventDefault: vi.fn() };
}

test('before signing out on Windows the page keeps its text, and nothing is held up where all is kept', () => {
  const window = new EventEmitter();
  const tellPage = vi.fn();
  keepBeforeSignOut(window, tellPage, keptTexts().areAllKept);
  const event = ending();
  window.emit('query-session-end', event);
  expect(tellPage).toHaveBeenCalledOnce();
  expect(event.preventDefault).not.toHaveBeenCalled();
});

test('a text that could not be kept holds the signing out up until it is, whatever became of others', () => {
  const window = new EventEmitter();
  const kept = keptTexts();
  keepBeforeSignOut(window, () => undefined, kept.areAllKept);
  const isHeldUp = () => {
    const event = ending();
    window.emit('query-session-end', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  kept.note('one', false);
  kept.note('other', true);
  expect(isHeldUp()).toBe(true);
  kept.note('one', true);
  expect(isHeldUp()).toBe(false);
});

test('before a shutdown the system waits for the page; with no window there is nothing to keep', () => {
  const monitor = new EventEmitter();
  const tellPage = vi.fn();
  let hasWindow = true;
  keepBeforeShutdown({
    onShutdown: (listener) => monitor.on('shutdown', listener),
    hasWindow: () => hasWindow,
    tellPage,
  });
  const first = ending();
  monitor.emit('shutdown', first);
  expect(first.preventDefault).toHaveBeenCalledOnce();
  expect(tellPage).toHaveBeenCalledOnce();
  hasWindow = false;
  const second = ending();
  monitor.emit('shutdown', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
  expect(tellPage).toHaveBeenCalledOnce();
});
