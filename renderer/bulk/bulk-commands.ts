import type { BulkCommand } from '#shared/ipc/bulk-commands.ts';
import { ask } from '../store/dialogs-store.ts';
import { currentShow } from '../store/show-store.ts';
import { offerRetired } from './archive/offer-retired.ts';
import { changeChosen, moveChosen } from './chosen.ts';
import { undoLastChange } from './undo-change.ts';

const withShow = (work: () => unknown) => () => {
  if (currentShow() !== undefined) work();
};

/** What the commands about many episodes do. */
export const bulkCommands: Readonly<Record<BulkCommand, () => unknown>> = {
  'show-health': withShow(() => ask('bulk-health', {})),
  'find-in-show': withShow(() => ask('bulk-find', { replaces: false })),
  'replace-in-show': withShow(() => ask('bulk-find', { replaces: true })),
  'change-episodes': withShow(() => ask('bulk-change', { paths: null })),
  'change-chosen': withShow(() => changeChosen()),
  'archive-episodes': withShow(() => ask('bulk-archive', { direction: 'archive', paths: null })),
  'archive-chosen': withShow(() => moveChosen()),
  'restore-episodes': withShow(() => ask('bulk-archive', { direction: 'restore', paths: null })),
  'retired-audio': withShow(() => offerRetired(null)),
  'bulk-undo': undoLastChange,
};
