import { create } from 'zustand';
import type { HelpCommand } from '#shared/ipc/help-commands.ts';
import type { UpdateState } from '#shared/updates/update-state.ts';
import { listen, request } from '../bridge.ts';
import { ask, isDialogOpen } from '../store/dialogs-store.ts';
import { notify, useInterface } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** Where the app stands with a newer version of itself. */
export const useUpdate = create<{ readonly state: UpdateState }>(() => ({ state: { type: 'idle' } }));

/** What the commands about the app itself do. */
export const helpCommands: Readonly<Record<HelpCommand, () => unknown>> = {
  'check-for-updates': () => {
    if (!isDialogOpen('update')) ask('update', {});
    request('update:check', {});
  },
  'report-problem': async () => {
    if (!isDialogOpen('report')) await ask('report', { text: await request('report:make', {}) });
  },
};

/** Follows the main process; at the start, where the person's settings say so, looks for a new version. */
export function followUpdates(): void {
  listen('update:state', (state) => useUpdate.setState({ state }));
}

/** A look that nobody waits for speaks up only where there is something new. */
export async function lookForUpdate(): Promise<void> {
  const { settings, offlineRun } = useInterface.getState();
  if (!settings.updatesAtStart || offlineRun) return;
  const state = await request('update:check', {});
  if (state.type === 'available' && !isDialogOpen('update')) ask('update', {});
}

/** Writes the report where the person chooses. */
export async function saveReport(text: string): Promise<void> {
  const saved = await request('episode:saveCopy', { suggestedName: 'episode-editor-report.txt', text, bom: false });
  if (!saved.ok) notify('error', failureWords(saved.error));
  else if (saved.value !== null) notify('info', currentWords()('help.report.saved', { path: saved.value }));
}
