import { create } from 'zustand';
import type { PublishState } from '#shared/git/publish-state.ts';

interface PublishStore {
  /** Of the open show; null where its folder is under no version control, or while nothing is known. */
  readonly state: PublishState | null;
}

/** What is on this computer only. */
export const usePublish = create<PublishStore>(() => ({ state: null }));
