import { listen, request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { unsavedPaths } from './close-window.ts';
import { writeJournal } from './journal.ts';

/**
 * The computer shuts down or the person signs out: nothing is asked, unsaved text goes into the journal at once and is
 * offered at the next start. Only where that fails does the app hold on, and says why.
 */
export function answerSessionEnd(): () => void {
  return listen('session:ending', async () => {
    const isKept = await writeJournal();
    const proceed = isKept || (await ask('not-kept', { paths: unsavedPaths() })) === 'close';
    await request('window:close', { proceed });
  });
}
