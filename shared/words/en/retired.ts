/** Recordings of archived episodes that lie here although a server has them. */
export const retired = {
  title: 'Audio of archived episodes',
  intro_one:
    'The audio of these archived episodes lies on a server by its address, and {{count}} file of it ({{size}}) also in the show’s folder.',
  intro_other:
    'The audio of these archived episodes lies on a server by its address, and {{count}} files of it ({{size}}) also in the show’s folder.',
  before:
    'First the server is asked, file by file, whether it has the same in the same size. Nothing is moved by that.',
  after: 'Choose what may go. Only files of which the server has a copy of the same size can be chosen.',
  files: 'Files in the show’s folder',
  ask: 'Ask the server',
  asking: 'Asking the server…',
  again: 'Ask again',
  later: 'Not now',
  close: 'Close',
  all: 'Select all that the server has',
  trash_one: 'Move {{count}} file to the trash',
  trash_other: 'Move {{count}} files to the trash',
  state: {
    same: 'the server has the same size',
    other: 'another size on the server: stays',
    absent: 'not on the server: stays',
    unknown: 'no answer from the server: stays',
  },
  done_one: '{{count}} file ({{size}}) is in the system’s trash; until that is emptied it can be put back from there.',
  done_other:
    '{{count}} files ({{size}}) are in the system’s trash; until that is emptied they can be put back from there.',
  stayed: 'These files are where they were:',
  none: 'No archived episode has audio both here and on another server.',
  onSite_one: '{{count}} archived episode has its audio on the site itself: the file here is the only one.',
  onSite_other: '{{count}} archived episodes have their audio on the site itself: the files here are the only ones.',
};

/** Why a file did not go. */
export const retiredFailure = {
  'no-trash':
    'This system has no trash for “{{name}}”. Nothing was removed: delete the file yourself where you are sure.',
  unproved: '“{{name}}” has changed since the server was asked. Ask again.',
};
