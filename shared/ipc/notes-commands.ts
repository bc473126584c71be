/** What one does to the notes, by name, for menus, keys, buttons and the palette. */
export const notesCommandNames = [
  'bold',
  'italic',
  'code',
  'insert-link',
  'heading',
  'subheading',
  'list',
  'numbered-list',
  'quote',
  'insert-time',
  'paste-plain',
  'link-address',
  'embed-video',
  'fetch-titles',
  'insert-block',
  'outline',
] as const;

export type NotesCommand = (typeof notesCommandNames)[number];
