import { movedTo } from '#shared/document/episode-document.ts';
import { request } from '../bridge.ts';
import { moveSession } from '../notes/sessions.ts';
import { useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { dropFromJournal, writeJournal } from './journal.ts';
import { rememberSession } from './settings.ts';

/** An open episode's file has another name: its tab, text, undo, versions and journal go on under it. */
export async function moveEpisode(from: string, to: string): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  moveSession(from, to);
  const renamed = (path: string) => (path === from ? to : path);
  useDocuments.setState((state) => {
    const { [from]: document, ...documents } = state.documents;
    if (document === undefined) return state;
    return {
      documents: { ...documents, [to]: movedTo(document, to) },
      tabs: [...new Set(state.tabs.map(renamed))],
      active: state.active === null ? null : renamed(state.active),
    };
  });
  rememberSession();
  notify('info', currentWords()('keeping.followed.moved', { from, to: to.split('/').at(-1) ?? to }));
  // The text is under its new name before it goes from the old one.
  if (await writeJournal()) await dropFromJournal(from);
  await request('history:moved', { show, from, to });
}
