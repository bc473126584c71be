import { titleSplices, waitingTitles } from '#shared/notes/paste/waiting-titles.ts';
import { request } from '../../bridge.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { notify, useInterface } from '../../store/interface-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { useTitles } from '../../store/titles-store.ts';
import { currentWords } from '../../words/use-words.ts';
import { notesState } from '../apply-change.ts';
import { whenNotComposing } from '../composition.ts';
import { changeNotesOf, notesTextOf } from '../sessions.ts';

/** Keeps addresses whose titles are wanted; without network they wait, with a mark, until the person is online. */
export function wantTitles(path: string, urls: readonly string[]): void {
  if (urls.length === 0) return;
  useTitles.setState(({ waiting }) => ({
    waiting: { ...waiting, [path]: [...new Set([...(waiting[path] ?? []), ...urls])] },
  }));
  const { online, offlineRun, allowLocal } = useInterface.getState();
  if (!offlineRun && (online || allowLocal)) fetchWaiting(path);
}

/** Asks for the titles that an episode waits for, all together, and puts them in as one step of undo. */
export async function fetchWaiting(path: string): Promise<void> {
  const urls = useTitles.getState().waiting[path] ?? [];
  if (urls.length === 0) return;
  useTitles.setState(({ fetching }) => ({ fetching: fetching + urls.length }));
  const answers = await request('notes:titles', { addresses: [...urls] });
  useTitles.setState(({ fetching }) => ({ fetching: fetching - urls.length }));
  const titles = new Map(
    Object.entries(answers).flatMap(([url, answer]) => ('title' in answer ? [[url, answer.title]] : [])),
  );
  const offline = Object.entries(answers).flatMap(([url, answer]) =>
    'reason' in answer && answer.reason === 'offline' ? [url] : [],
  );
  whenNotComposing(() => {
    const text = notesTextOf(path);
    changeNotesOf(path, titleSplices(text, titles, useNotesHabits.getState().links));
    keepWaiting(path, offline, urls);
  });
  const without = urls.length - titles.size - offline.length;
  if (without > 0) notify('info', currentWords()('notes.titles.without', { count: without }));
}

/** What was asked is answered, but for what the network did not let through. */
function keepWaiting(path: string, still: readonly string[], asked: readonly string[]): void {
  useTitles.setState(({ waiting }) => {
    const left = (waiting[path] ?? []).filter((url) => !asked.includes(url) || still.includes(url));
    return { waiting: { ...waiting, [path]: left } };
  });
}

/** "Fetch titles": of every link of the notes whose text is its own address. */
export function fetchAllTitles(): void {
  const path = useDocuments.getState().active;
  const text = notesState()?.text;
  if (path === null || text === undefined) return;
  const urls = waitingTitles(text, useNotesHabits.getState().links).map(({ url }) => url);
  if (urls.length === 0) notify('info', currentWords()('notes.titles.none'));
  else {
    useTitles.setState(({ waiting }) => ({ waiting: { ...waiting, [path]: [...new Set(urls)] } }));
    fetchWaiting(path);
  }
}
