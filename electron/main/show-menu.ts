import type { MenuItemConstructorOptions } from 'electron';
import type { BulkCommand } from '#shared/ipc/bulk-commands.ts';

/** What concerns all episodes, in the menu's order; `null` is a line between. */
const entries: readonly (BulkCommand | null)[] = [
  'show-health',
  null,
  'find-in-show',
  'replace-in-show',
  'change-episodes',
  'change-chosen',
  null,
  'archive-episodes',
  'archive-chosen',
  'restore-episodes',
  'retired-audio',
  null,
  'bulk-undo',
];

/** The items of the menu "Show". */
export function showMenu(item: (command: BulkCommand) => MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return entries.map((entry) => (entry === null ? { type: 'separator' } : item(entry)));
}
