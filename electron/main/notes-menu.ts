import type { MenuItemConstructorOptions } from 'electron';
import type { NotesCommand } from '#shared/ipc/notes-commands.ts';

/** What formats the notes, in the menu's order with its keys; `null` is a line between. */
const entries: readonly (readonly [NotesCommand, string?] | null)[] = [
  ['bold', 'CmdOrCtrl+B'],
  ['italic', 'CmdOrCtrl+I'],
  ['code', 'CmdOrCtrl+E'],
  ['insert-link', 'CmdOrCtrl+K'],
  null,
  ['heading', 'CmdOrCtrl+Shift+H'],
  ['subheading', 'CmdOrCtrl+Shift+J'],
  null,
  ['list', 'CmdOrCtrl+Shift+8'],
  ['numbered-list', 'CmdOrCtrl+Shift+7'],
  ['quote', 'CmdOrCtrl+Shift+9'],
  null,
  ['insert-time', 'CmdOrCtrl+Shift+T'],
];

/** The items of the menu "Format". */
export function notesMenu(
  item: (command: NotesCommand, accelerator?: string) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  return entries.map((entry) => (entry === null ? { type: 'separator' } : item(...entry)));
}
