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
      'before-outside': 'Before another program changed it',
    },
  },
  conflict: {
    mergeBoth: 'Merge both',
    mergeable: 'Both sides changed different parts: “Merge both” puts them into one text. Undo takes that back.',
    notMergeable: 'Both sides changed the same part. In the comparison you can put together what you want of each.',
    useRight: 'Use the right side',
    editable: 'The right side can be edited; the arrows take a part over from the left.',
  },
  followed: {
    revert: 'Revert',
    one: '{{path}} was changed by another program and is shown as it is now.',
    many_one: '{{count}} open episode was changed by another program and is shown as it is now.',
    many_other: '{{count}} open episodes were changed by another program and are shown as they are now.',
    moved: 'The file was renamed or moved: {{from}} is {{to}} now, and the window goes on with it.',
  },
  trouble: {
    orphan: 'The file is gone: it was deleted or moved. Your text is kept here.',
    conflict:
      'Another program changed the file while you had unsaved text here. Neither version is lost until you decide.',
    action: { failed: 'Try again', orphan: 'Save it again', conflict: 'Decide…' },
    saveCopy: 'Save a copy…',
    copied: 'A copy was saved as {{path}}. The episode’s own file is as it was.',
  },
  journal: {
    failing:
      'Unsaved text cannot be backed up for now: {{why}} Until then it is in this window alone. The app keeps trying.',
    works: 'Unsaved text is backed up again.',
    unsaved: 'Unsaved changes',
  },
  notKept: {
    title: 'Your text could not be kept',
    text: 'Unsaved text could not be written to this computer, neither to its file nor to the app’s backup. If the app closes now, it is lost.',
    close: 'Close anyway',
    stay: 'Stay',
  },
  keptAside:
    'The app’s own file for {{what}} could not be read, so it began without it. The old file is kept: {{path}}',
  keptAsideOf: {
    settings: 'its settings',
    window: 'the window’s place',
    journal: 'unsaved text',
    cache: 'checked links',
  },
  discarded: 'What was not saved in {{path}} is kept in its history for 30 days.',
  theirsTaken: 'Your text of {{path}} gave way to the file’s. It is kept in its history for 30 days.',
  discardNote: 'What you don’t save is kept in the history for 30 days.',
  show: 'History',
};
