import { create } from 'zustand';
import { listen, request } from '../bridge.ts';
import { ask, endWorking } from '../store/dialogs-store.ts';

/** How far the reading is that the person waits for: bytes of one file, or files of many. */
export const useWork = create<{ readonly done: number; readonly total: number }>(() => ({ done: 0, total: 0 }));

/** What takes longer shows how far it is (ms). */
const patience = 400;

/** A part of the work: it names its run, so that stopping reaches it, and tells the files done. */
export interface Work {
  readonly run: string;
  readonly isStopped: () => boolean;
  readonly onDone: (done: number, total: number) => void;
}

/** Does something that may take a while behind a window that tells how far it is. `name`: what is read. */
export async function withWork<Answer>(name: string, work: (work: Work) => Promise<Answer>): Promise<Answer> {
  const run = crypto.randomUUID();
  let stopped = false;
  const stop = () => {
    stopped = true;
    request('audio:stop', { run });
  };
  const onDone = (done: number, total: number) => useWork.setState({ done, total });
  onDone(0, 0);
  const stopHearing = listen('audio:progress', (said) => said.run === run && onDone(said.done, said.total));
  const timer = setTimeout(() => ask('working', { name, stop }), patience);
  try {
    return await work({ run, isStopped: () => stopped, onDone });
  } finally {
    clearTimeout(timer);
    stopHearing();
    endWorking();
  }
}
