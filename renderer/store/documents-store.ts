import { create } from 'zustand';
import type { EpisodeDocument } from '#shared/document/episode-document.ts';
import type { Failure } from '#shared/ipc/answers.ts';

interface DocumentsState {
  /** Open episodes by path. */
  readonly documents: Readonly<Record<string, EpisodeDocument>>;
  /** Paths of the tabs, left to right. */
  readonly tabs: readonly string[];
  readonly active: string | null;
  /** Why an episode could not be opened, by path: shown in its place. */
  readonly unreadable: Readonly<Record<string, Failure>>;
}

export const useDocuments = create<DocumentsState>(() => ({ documents: {}, tabs: [], active: null, unreadable: {} }));

export function documentAt(path: string): EpisodeDocument | undefined {
  return useDocuments.getState().documents[path];
}

export function activeDocument(): EpisodeDocument | undefined {
  const { active, documents } = useDocuments.getState();
  return active === null ? undefined : documents[active];
}

/** Replaces a document by what `change` makes of it; nothing happens where it is not open. */
export function updateDocument(path: string, change: (document: EpisodeDocument) => EpisodeDocument): void {
  useDocuments.setState((state) => {
    const present = state.documents[path];
    if (present === undefined) return state;
    const next = change(present);
    return next === present ? state : { documents: { ...state.documents, [path]: next } };
  });
}
