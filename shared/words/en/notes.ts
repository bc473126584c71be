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
  'paste-plain': 'Paste as Plain Text',
  'link-address': 'Link with the Page’s Title',
  'embed-video': 'Embed the Video as the Show Does',
  'fetch-titles': 'Fetch Titles of Links',
  'insert-block': 'Insert a Block of the Show…',
  outline: 'Outline of the Notes',
};

/** What the notes say of themselves. */
export const notes = {
  offer: {
    label: 'What was pasted',
    noEmbed: 'No episode of this show embeds a video yet, so its way is not known.',
    noVideo: 'Put the cursor on the address of a YouTube video first.',
    noAddress: 'Put the cursor on an address first.',
  },
  snippets: {
    label: 'Blocks of this show',
    insert: 'Insert block: {{name}}',
    count_one: 'in {{count}} episode',
    count_other: 'in {{count}} episodes',
  },
  image: {
    stays: 'The text is taken back; the picture stays in {{path}}.',
    stored: 'Stored as {{path}}.',
    rename: 'Change name…',
    nameTitle: 'Name of the picture',
    name: 'File name (ends with {{ending}})',
  },
  outline: {
    label: 'Outline',
    none: 'Headings and times of these notes will stand here.',
    untitled: '(no words)',
    play: 'Play from {{time}}',
    chapters_one: 'Insert {{count}} chapter of the audio file',
    chapters_other: 'Insert {{count}} chapters of the audio file',
  },
  titles: {
    fetching_one: 'Fetching {{count}} title…',
    fetching_other: 'Fetching {{count}} titles…',
    waiting_one: '{{count}} title waits until you are online.',
    waiting_other: '{{count}} titles wait until you are online.',
    ready_one: '{{count}} title can be fetched now.',
    ready_other: '{{count}} titles can be fetched now.',
    without_one: 'One page gave no title: its address stands in its place.',
    without_other: '{{count}} pages gave no title: their addresses stand in their places.',
    none: 'Every link in these notes has words of its own.',
    mark: 'Waits for the page’s title',
  },
};
