import { newDocument, openedDocument } from '#shared/document/episode-document.ts';
import type { EpisodeOnDisk, Failure, JournalEntry } from '#shared/ipc/answers.ts';
import { type HandedShow, type OpenedShow, openedShow } from '#shared/ipc/handed-show.ts';
import type { Result } from '#shared/result.ts';
import { isOut } from '#shared/show/content/is-out.ts';
import { request } from '../bridge.ts';
import { offerInterrupted } from '../bulk/undo-change.ts';
import { endSession } from '../notes/sessions.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { notify, useInterface } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { drawn, firstScreen, notesEditable } from '../window/stages.ts';
import { failureWords } from '../words/failure-words.ts';
import { analyseShow } from '../workers/analysis.ts';
import { askAboutUnsaved } from './close-window.ts';
import { readFolderAgain, takeOverFolder } from './follow-show.ts';
import { openEpisode } from './open-episode.ts';

/** "Open folder…": asks for a folder and opens it, once nothing unsaved would be lost. */
export async function chooseShow(): Promise<void> {
  const answer = await request('show:choose', {});
  if (answer !== null) await enterIfSettled(answer, null);
}

/** Opens a folder or an episode's file that was dropped, chosen from the recent ones or handed over by a second start. */
export async function openPath(path: string): Promise<void> {
  const answer = await request('show:open', { path });
  if (!answer.ok) {
    notify('error', failureWords(answer.error));
    return;
  }
  const { episode, ...handed } = answer.value;
  if (handed.id === currentShow()?.id) {
    // What the app remembers of the folder is no newer than what is shown.
    if (handed.isRemembered) readFolderAgain(handed.id);
    else takeOverFolder(openedShow(handed, Date.now()));
    if (episode !== null) await openEpisode(episode);
  } else await enterIfSettled({ ok: true, value: handed }, episode);
}

export async function openSample(startOver: boolean): Promise<void> {
  await enterIfSettled(await request('show:sample', { startOver }), null);
}

async function enterIfSettled(answer: Result<HandedShow, Failure>, episode: string | null): Promise<void> {
  if (!answer.ok) {
    // A show that is open stays open; only an empty window says it in its place.
    if (currentShow() === undefined) useShow.setState({ state: { type: 'failed', failure: answer.error } });
    else notify('error', failureWords(answer.error));
    return;
  }
  if (!(await askAboutUnsaved())) return;
  await enterShow(openedShow(answer.value, Date.now()), episode);
}

/** Shows a show: its list, the episode to begin with, then the recovered texts of an earlier run. */
async function enterShow(opened: OpenedShow, episode: string | null): Promise<void> {
  const comeNext = await takeShow(opened, episode);
  await comeNext();
}

/**
 * Brings a show and the episode to begin with into the window. Gives what comes next, for when the window has been told
 * to draw them.
 */
export async function takeShow(opened: OpenedShow, episode: string | null): Promise<() => Promise<void>> {
  // Asked before anything can be typed: what this run puts by is none of an earlier one.
  const recovered = request('journal:list', { show: opened.id });
  for (const path of useDocuments.getState().tabs) endSession(path);
  useDocuments.setState({ documents: {}, tabs: [], active: null, unreadable: {} });
  useFindings.setState({ byPath: {}, verdicts: {}, judged: null, audio: {} });
  // Another show begins with its whole list; what was typed while the first one was read is meant for it.
  useShow.setState(({ state, search }) => ({
    state: { type: 'open', opened },
    search: state.type === 'open' ? '' : search,
    view: 'all',
  }));
  analyseShow(opened);
  const session = useInterface.getState().settings.sessions[opened.show.root];
  const there = new Set(opened.episodes.map(({ path }) => path));
  // Tabs of last time come back by name; their files are read when they are looked at.
  useDocuments.setState({ tabs: session?.open.filter((path) => there.has(path)) ?? [] });
  const last = session?.active ?? null;
  const first = episode ?? (last !== null && there.has(last) ? last : newestOf(opened));
  if (first !== null) await openEpisode(first);
  // Marked before the list is drawn, not by a second drawing of it.
  useShow.setState({ chosen: new Set(first === null ? [] : [first]) });
  return () => goOn(opened, first, recovered);
}

/** What may begin once the show stands on the screen: Monaco, then what watches and learns, then what must be asked. */
async function goOn(
  opened: OpenedShow,
  first: string | null,
  recovered: Promise<readonly JournalEntry[]>,
): Promise<void> {
  await standing(first);
  notesEditable.reached.then(() => {
    if (opened.isRemembered && currentShow()?.id === opened.id) request('show:catchUp', { show: opened.id });
  });
  const entries = await recovered;
  if (currentShow()?.id !== opened.id) return;
  if (entries.length > 0) await ask('recovered', { entries });
  await notesEditable.reached;
  await offerInterrupted();
}

/** Resolves when list and form stand on the screen; what comes next begins then. `first`: the episode that is opened. */
async function standing(first: string | null): Promise<void> {
  await drawn();
  firstScreen.reach();
  if (first === null || documentAt(first) === undefined) notesEditable.reach();
  // Whatever keeps the notes away, the rest of the window does not wait for them.
  else setTimeout(notesEditable.reach, 5000);
}

/** The newest episode that is out: what the person most likely works on, or comes back to. */
function newestOf(opened: OpenedShow): string | null {
  const now = Date.now();
  const out = opened.episodes.find((episode) => isOut(episode, now));
  return (out ?? opened.episodes[0])?.path ?? null;
}

/** Puts a recovered text into the window as unsaved. */
export async function restoreEntry(entry: JournalEntry): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const { path, text, bom } = entry;
  const read = await request('episode:read', { show: opened.id, path });
  const base = read.ok ? openedDocument(path, read.value) : newDocument(path, text);
  const document = { ...base, text, bom, version: (documentAt(path)?.version ?? 0) + 1 };
  // The disk went on since: the person is asked, as with any foreign change.
  const isForeign = read.ok && entry.baseHash !== null && entry.baseHash !== read.value.hash;
  const began = isForeign && entry.baseHash !== null ? await versionOf(opened.id, path, entry.baseHash) : undefined;
  endSession(path);
  useDocuments.setState((state) => ({
    documents: {
      ...state.documents,
      [path]: isForeign
        ? { ...document, disk: began ?? read.value, standing: { type: 'conflict', theirs: read.value } }
        : document,
    },
    tabs: state.tabs.includes(path) ? state.tabs : [...state.tabs, path],
    active: path,
  }));
}

/** The text of an episode with this hash, where the history has it: what a recovered text is an edit of. */
async function versionOf(show: string, path: string, hash: string): Promise<EpisodeOnDisk | undefined> {
  const versions = await request('history:list', { show, path });
  const version = versions.ok ? versions.value.find((one) => one.hash === hash) : undefined;
  if (version === undefined) return undefined;
  const read = await request('history:read', { show, path, id: version.id });
  return read.ok ? read.value : undefined;
}
