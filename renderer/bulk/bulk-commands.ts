import type { BulkCommand } from '#shared/ipc/bulk-commands.ts';
import { undoLastChange } from './undo-change.ts';

/** What the commands about many episodes do. */
export const bulkCommands: Readonly<Record<BulkCommand, () => unknown>> = {
  'bulk-undo': undoLastChange,
};
