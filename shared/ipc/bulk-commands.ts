/** Commands about many episodes at once; their words are below `app.menu`. */
export type BulkCommand =
  | 'show-health'
  | 'find-in-show'
  | 'replace-in-show'
  | 'change-episodes'
  | 'archive-episodes'
  | 'restore-episodes'
  | 'bulk-undo';
