import { inTurn } from '#shared/in-turn.ts';
import type { Events } from '#shared/ipc/answers.ts';
import { type OpenedShow, openedShow } from '#shared/ipc/handed-show.ts';
import { listen } from '../bridge.ts';
import { isDialogOpen } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { compareWithDisk } from './compare-with-disk.ts';
import { followMoves } from './follow-moves.ts';
import { takeOverFolder } from './follow-show.ts';
import { closeTab, openEpisode } from './open-episode.ts';
import { settleConflict } from './settle-conflict.ts';
import { tellFollowed } from './tell-followed.ts';

const queue = inTurn();

/** Something in the show's folder changed: the list follows, and every open episode is compared with its file. */
export function followFolder(): () => void {
  const stops = [
    listen('show:changed', follow),
    listen('show:unchanged', ({ show }) => {
      if (currentShow()?.id === show) inOrder(compareAll);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * One change after the other: what is read for an older one must not be taken for the newer state. Work that fails by a
 * bug of ours is told as one, and what comes after it is done all the same.
 */
function inOrder(work: () => Promise<void>): void {
  queue('folder', work).catch((cause) => reportError(cause));
}

function follow({ show, state }: Events['show:changed']): void {
  const present = useShow.getState().state;
  if (present.type !== 'open' || present.opened.id !== show) return;
  if (!state.ok) {
    // The whole folder is gone (a disk was unplugged): that says nothing of single files, and their text stays.
    useShow.setState({ state: { ...present, lost: state.error } });
    return;
  }
  const opened = openedShow(state.value, Date.now());
  // The list at once: what the person saves after this is newer than what was read for it.
  takeOverFolder(opened);
  inOrder(async () => {
    if (currentShow()?.id !== show) return;
    if (present.opened.isRemembered) await makeRoom(opened);
    await followMoves(present.opened.episodes, currentShow()?.episodes ?? []);
    await compareAll();
  });
}

/** An episode that was shown from memory and is gone from the folder makes room for one that is there. */
async function makeRoom(opened: OpenedShow): Promise<void> {
  const { active, unreadable } = useDocuments.getState();
  const isGone = active !== null && unreadable[active]?.reason === 'missing';
  const [newest] = opened.episodes;
  if (!isGone || newest === undefined) return;
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
