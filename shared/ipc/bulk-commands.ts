/** Commands about many episodes at once; their words are below `app.menu`. */
export type BulkCommand =
  | 'show-health'
  | 'find-in-show'
  | 'replace-in-show'
  | 'change-episodes'
  | 'change-chosen'
  | 'archive-episodes'
  | 'restore-episodes'
  | 'archive-chosen'
  | 'retired-audio'
  | 'bulk-undo';
