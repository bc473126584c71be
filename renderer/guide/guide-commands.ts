import type { GuideCommand } from '#shared/ipc/guide-commands.ts';
import { ask, isDialogOpen } from '../store/dialogs-store.ts';
import { startTour } from '../tour/tour-store.ts';

/** What the commands of the menu "Help" do. */
export const guideCommands: Readonly<Record<GuideCommand, () => unknown>> = {
  guide: () => isDialogOpen('guide') || ask('guide', { page: 'start' }),
  'whats-new': () => isDialogOpen('guide') || ask('guide', { page: 'news' }),
  tour: startTour,
};
