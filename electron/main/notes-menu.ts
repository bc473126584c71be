import type { MenuItemConstructorOptions } from 'electron';
import type { NotesCommand } from '#shared/ipc/notes-commands.ts';

/** What formats the notes, in the menu's order; `null` is a line between. */
const entries: readonly (NotesCommand | null)[] = [
  'bold',
  'italic',
  'code',
  'insert-link',
  null,
  'heading',
  'subheading',
  null,
  'list',
  'numbered-list',
  'quote',
  null,
  'insert-time',
  null,
  'paste-plain',
  'link-address',
  'embed-video',
  'fetch-titles',
  null,
  'insert-block',
  'outline',
];

/** The items of the menu "Format". */
export function notesMenu(item: (command: NotesCommand) => MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return entries.map((entry) => (entry === null ? { type: 'separator' } : item(entry)));
}
