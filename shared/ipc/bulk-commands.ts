/** Commands about many episodes at once; their words are below `app.menu`. */
export type BulkCommand = 'bulk-undo';
