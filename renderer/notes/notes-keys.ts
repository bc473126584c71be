import type { NotesCommand } from '#shared/ipc/notes-commands.ts';

/** Keys of the notes' own commands, together with Ctrl or Cmd; they count while the caret is in the notes. */
export const notesKeys: readonly { readonly command: NotesCommand; readonly key: string; readonly shift?: boolean }[] =
  [
    { command: 'bold', key: 'b' },
    { command: 'italic', key: 'i' },
    { command: 'code', key: 'e' },
    { command: 'insert-link', key: 'k' },
    { command: 'heading', key: 'h', shift: true },
    { command: 'subheading', key: 'j', shift: true },
    { command: 'numbered-list', key: '7', shift: true },
    { command: 'list', key: '8', shift: true },
    { command: 'quote', key: '9', shift: true },
    { command: 'insert-time', key: 't', shift: true },
  ];
