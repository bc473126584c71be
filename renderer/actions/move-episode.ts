import { movedTo } from '#shared/document/episode-document.ts';
import { request } from '../bridge.ts';
import { moveSession } from '../notes/sessions.ts';
import { useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { dropFromJournal, writeJournal } from './journal.ts';
import { rememberSession } from './settings.ts';

/** An open episode's file was found under another name: the window goes on under it, and says so. */
export async function moveEpisode(from: string, to: string): Promise<void> {
  if (currentShow() === undefined) return;
  const moving = renameInWindow(from, to);
  notify('info', currentWords()('keeping.followed.moved', { from, to: to.split('/').at(-1) ?? to }));
  await moving;
}

/** An episode's file has another name: its tab, text, undo, versions and journal go on under it. */
export async function renameInWindow(from: string, to: string): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  moveSession(from, to);
  const renamed = (path: string) => (path === from ? to : path);
  useDocuments.setState((state) => {
    const { [from]: document, ...documents } = state.documents;
    const { [from]: unreadable, ...others } = state.unreadable;
    return {
      documents: document === undefined ? state.documents : { ...documents, [to]: movedTo(document, to) },
      unreadable: unreadable === undefined ? state.unreadable : { ...others, [to]: unreadable },
      tabs: [...new Set(state.tabs.map(renamed))],
      active: state.active === null ? null : renamed(state.active),
    };
  });
  rememberSession();
  // The text is under its new name before it goes from the old one.
  if (await writeJournal()) await dropFromJournal(from);
  await request('history:moved', { show, from, to });
}
