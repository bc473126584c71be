/** Names of what one does to the notes, as menus write them. */
export const notesCommands = {
  bold: 'Bold',
  italic: 'Italic',
  code: 'Code',
  'insert-link': 'Link',
  heading: 'Heading',
  subheading: 'Subheading',
  list: 'List',
  'numbered-list': 'Numbered List',
  quote: 'Quote',
  'insert-time': 'Insert Time of the Player',
};
