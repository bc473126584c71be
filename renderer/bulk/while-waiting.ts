import { ask, useDialogs } from '../store/dialogs-store.ts';
import { startRun } from './bulk-run.tsx';

/** Shows how far a run is, with the way to stop it, until its answer is there. */
export async function whileWaiting<Answer>(title: string, work: (run: string) => Promise<Answer>): Promise<Answer> {
  const run = startRun();
  ask('bulk-wait', { run, title });
  try {
    return await work(run.id);
  } finally {
    const open = useDialogs.getState().open.find((question) => question.type === 'bulk-wait' && question.run === run);
    if (open?.type === 'bulk-wait') open.answer();
    // What comes next may be thousands of rows: taking this away is a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
