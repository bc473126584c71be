import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at, count) => Math.min(count - 1, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
};

/**
 * Arrows, Home, End and pages go from row to row, whatever group they are in. Enter is the row's own button; the
 * Menu key and Ctrl+. open what can be done with a row.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement)) return;
  const row = target.closest('.row');
  if (row === null) return;
  const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key];
  if (move === undefined) return;
  const mains = [...currentTarget.querySelectorAll<HTMLElement>('.row__main')];
  const at = mains.findIndex((main) => row.contains(main));
  mains[move(at, mains.length)]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
