import { diskFound, hasOwnWords } from '#shared/document/episode-document.ts';
import type { Events, OpenedShow } from '#shared/ipc/answers.ts';
import { listen, request } from '../bridge.ts';
import { followDisk } from '../notes/sessions.ts';
import { isDialogOpen } from '../store/dialogs-store.ts';
import { documentAt, updateDocument, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { followMoves } from './follow-moves.ts';
import { takeOverFolder } from './follow-show.ts';
import { closeTab, openEpisode } from './open-episode.ts';
import { settleConflict } from './settle-conflict.ts';
import { type Followed, tellFollowed } from './tell-followed.ts';

/** Something in the show's folder changed: the list follows, and every open episode is compared with its file. */
export function followFolder(): () => void {
  // One change after the other: what is read for an older one must not be taken for the newer state.
  let last: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>) => {
    last = last.then(work);
  };
  const stops = [
    listen('show:changed', (change) => inOrder(() => follow(change))),
    listen('show:unchanged', ({ show }) =>
      inOrder(async () => (currentShow()?.id === show ? compareAll() : undefined)),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function follow({ show, state }: Events['show:changed']): Promise<void> {
  const present = useShow.getState().state;
  if (present.type !== 'open' || present.opened.id !== show) return;
  if (!state.ok) {
    // The whole folder is gone (a disk was unplugged): that says nothing of single files, and their text stays.
    useShow.setState({ state: { ...present, lost: state.error } });
    return;
  }
  await takeOverDisk(state.value);
  await followMoves(present.opened.episodes, state.value.episodes);
  await compareAll();
}

/** An episode that was shown from memory and is gone from the folder makes room for one that is there. */
async function takeOverDisk(opened: OpenedShow): Promise<void> {
  const wasRemembered = currentShow()?.isRemembered;
  takeOverFolder(opened);
  const { active, unreadable } = useDocuments.getState();
  const isGone = active !== null && unreadable[active]?.reason === 'missing';
  const [newest] = opened.episodes;
  if (!wasRemembered || !isGone || newest === undefined) return;
  await closeTab(active);
  if (useDocuments.getState().active === null) await openEpisode(newest.path);
}

async function compareAll(): Promise<void> {
  const followed = await Promise.all(Object.keys(useDocuments.getState().documents).map(compareWithDisk));
  tellFollowed(followed.filter((one) => one !== undefined));
  askAboutConflicts();
}

/** The rules ran over the whole show. */
export function hearJudgement(): () => void {
  return listen('show:judged', ({ show, judged }) => {
    if (currentShow()?.id === show) useFindings.setState({ judged });
  });
}

/** Follows the disk where nothing would be lost, and gives what was shown before; notes a conflict where something would. */
async function compareWithDisk(path: string): Promise<Followed | undefined> {
  const opened = currentShow();
  const before = documentAt(path);
  if (opened === undefined || before?.disk == null || before.standing.type === 'saving') return undefined;
  const read = await request('episode:read', { show: opened.id, path });
  const document = documentAt(path);
  if (document?.disk == null || document.standing.type === 'saving') return undefined;
  if (!read.ok) {
    if (read.error.reason === 'missing') updateDocument(path, (present) => diskFound(present, null));
    return undefined;
  }
  if (hasOwnWords(document) || read.value.hash === document.disk.hash) {
    updateDocument(path, (present) => diskFound(present, read.value));
    return undefined;
  }
  followDisk(path, read.value);
  return { path, before: document.disk };
}

/** One question after the other, the episode in front first. One that was put off stands in its place and in the save. */
async function askAboutConflicts(): Promise<void> {
  if (isDialogOpen('changed-on-disk')) return;
  const { active, documents } = useDocuments.getState();
  const paths = Object.keys(documents).filter((path) => documents[path]?.standing.type === 'conflict');
  const ordered = paths.toSorted((a, b) => Number(b === active) - Number(a === active));
  for (const path of ordered) {
    if (documentAt(path)?.standing.type === 'conflict') await settleConflict(path, async () => false);
  }
}
