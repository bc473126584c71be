/** What the window says of texts that are kept: history, versions that gave way, copies elsewhere. */
export const keeping = {
  history: {
    title: 'History of “{{name}}”',
    versions: 'Earlier versions',
    empty: 'Nothing is kept of this episode yet. Versions are kept at each save and every few minutes of writing.',
    note: 'Versions are kept on this computer for 30 days, outside the show’s folder.',
    same: 'as it is now',
    now: 'Now',
    restore: 'Restore this version',
    close: 'Close',
    restored: 'The version of {{when}} is in the window. It is not saved yet; Undo brings the other text back.',
    kind: {
      opened: 'Before it was edited here',
      saved: 'Saved',
      editing: 'While writing',
      discarded: 'Not saved, given up',
      recovered: 'Recovered after the app had ended',
      'before-theirs': 'Mine, before the file’s text was taken',
      'before-merge': 'Mine, before both were merged',
      'before-restore': 'Before an earlier version was restored',
      'before-bulk': 'Before a change of many episodes',
    },
  },
  discarded: 'What was not saved in {{path}} is kept in its history for 30 days.',
  theirsTaken: 'Your text of {{path}} gave way to the file’s. It is kept in its history for 30 days.',
  discardNote: 'What you don’t save is kept in the history for 30 days.',
  show: 'History',
};
