import { create } from 'zustand';
import type { Failure } from '#shared/ipc/answers.ts';

interface JournalState {
  /** Why unsaved text is in the window alone for now; null while the journal holds it. */
  readonly failure: Failure | null;
}

export const useJournal = create<JournalState>(() => ({ failure: null }));
