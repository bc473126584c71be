import { isUnsaved, openedDocument } from '#shared/document/episode-document.ts';
import { failureOf, request } from '../bridge.ts';
import { endSession } from '../notes/sessions.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { dropFromJournal } from './journal.ts';
import { keepGivenUp } from './keep-version.ts';
import { apartFromSaves, saveEpisode } from './save-episode.ts';
import { rememberSession } from './settings.ts';
import { tellKept } from './show-history.ts';

/** The episode that was asked for last: one whose reading it overtook comes to the front no more. */
let wanted: string | null = null;

/** Opens an episode in a tab of its own, or goes to the tab where it is open. */
export async function openEpisode(path: string): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  wanted = path;
  if (documentAt(path) === undefined) {
    // Closed while it was being saved: what is read before that is over is not what the file will hold.
    const read = await apartFromSaves(path, async () =>
      documentAt(path) === undefined ? request('episode:read', { show: opened.id, path }) : undefined,
    );
    if (currentShow()?.id !== opened.id) return;
    if (read !== undefined) {
      if (read.ok) {
        useDocuments.setState((state) => ({
          documents: { ...state.documents, [path]: openedDocument(path, read.value) },
        }));
      }
      setUnreadable(path, failureOf(read));
    }
  }
  useDocuments.setState((state) => ({
    tabs: state.tabs.includes(path) ? state.tabs : [...state.tabs, path],
    active: wanted === path ? path : state.active,
  }));
  rememberSession();
}

function setUnreadable(path: string, failure: ReturnType<typeof failureOf>): void {
  useDocuments.setState((state) => {
    const { [path]: _, ...others } = state.unreadable;
    return { unreadable: failure === undefined ? others : { ...others, [path]: failure } };
  });
}

/** Closes a tab; unsaved text is asked about. Tells whether the tab is gone. */
export async function closeTab(path: string): Promise<boolean> {
  const document = documentAt(path);
  if (document !== undefined && isUnsaved(document)) {
    const answer = await ask('unsaved', { paths: [path] });
    if (answer === 'cancel') return false;
    if (answer === 'save' && !(await saveEpisode(path))) return false;
    if (answer === 'discard') {
      if (!(await keepGivenUp([path]))) return false;
      tellKept('keeping.discarded', path);
    }
  }
  forget(path);
  rememberSession();
  return true;
}

/** Takes an episode out of the window, text and all; its journal entry goes too. */
export function forget(path: string): void {
  useDocuments.setState((state) => {
    const { [path]: _, ...documents } = state.documents;
    const { [path]: __, ...unreadable } = state.unreadable;
    const at = state.tabs.indexOf(path);
    const tabs = state.tabs.filter((other) => other !== path);
    const active = state.active === path ? (tabs[Math.min(at, tabs.length - 1)] ?? null) : state.active;
    return { documents, unreadable, tabs, active };
  });
  endSession(path);
  dropFromJournal(path);
}
