import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { sweepTempFiles } from '#host/files/temp-files.ts';
import { rememberedShow } from '#host/show/index/stored-index.ts';
import type { ReadShow } from '#host/show/index/whole-show.ts';
import { findShowRoot } from '#host/show-folder.ts';
import type { Answers, Failure } from '#shared/ipc/answers.ts';
import type { HandedShow } from '#shared/ipc/handed-show.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { HostWorker } from '../job-thread.ts';
import type { ShowJudge } from '../shows/judge-shows.ts';
import type { OpenShows } from '../shows/open-shows.ts';
import type { OwnChanges } from '../shows/own-changes.ts';
import type { SampleShow } from '../shows/sample-show.ts';
import type { ShowDisks } from '../shows/show-disks.ts';
import type { ShowWatch } from '../shows/watch-show.ts';

/** Behind all that a start does, in ms. */
const sweepAfterMs = 10_000;

export interface ShowPorts {
  readonly shows: OpenShows;
  readonly worker: HostWorker;
  readonly sample: SampleShow;
  readonly watch: ShowWatch;
  readonly disks: ShowDisks;
  readonly judge: ShowJudge;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
  /** Where indexes of shows are kept. */
  readonly indexes: string;
  /** The state of each show (by root) that the page knows, and the reading that it is from. */
  readonly states: Map<string, { readonly state: string; readonly reading: number }>;
  readonly changes: Pick<OwnChanges, 'settled'>;
  /** A number for each reading of a folder, growing in the order in which they begin. */
  readonly nextReading: () => number;
  /** A show was opened by the person. */
  readonly remember: (root: string) => Promise<void>;
}

/**
 * Opens a show; the folder may be given by one of its episodes. What the app remembers of it is answered at once, for
 * the page to ask for what changed since, except where the folder is known to be another than it was (`afresh`).
 */
export async function openShowAt(
  ports: ShowPorts,
  path: string,
  how: 'remembered' | 'afresh' = 'remembered',
): Promise<Result<HandedShow & { readonly episode: string | null }, Failure>> {
  const place = await placeOf(path);
  if (!place.ok) return place;
  const { root, episode } = place.value;
  await ports.disks.note(root);
  const known = how === 'remembered' ? await rememberedShow(ports.indexes, root) : undefined;
  if (known === undefined) {
    const reading = ports.nextReading();
    const read = await readWhole(ports, root);
    if (!read.ok) return read;
    if (read.value === 'unchanged') return fail({ reason: 'refused' });
    const opened = await madeKnown(ports, read.value, reading);
    await ports.remember(root);
    return ok({ ...opened, episode });
  }
  await ports.remember(root);
  return ok({ ...(await madeKnown(ports, known, 0)), isRemembered: true, episode });
}

/** The show's folder as it is now; null where it is as it was when the page last heard of it. */
export async function rereadShow(ports: ShowPorts, id: string): Promise<Result<HandedShow, Failure> | null> {
  const root = ports.shows.rootOf(id);
  if (root === undefined) return fail({ reason: 'refused' });
  const reading = ports.nextReading();
  const isThere = await ports.disks.isThere(root);
  const gone: Failure = { reason: 'folder-missing', path: root };
  const read = isThere ? await readWhole(ports, root, ports.states.get(root)?.state) : fail(gone);
  if (read.ok) return read.value === 'unchanged' ? null : ok(await madeKnown(ports, read.value, reading));
  // Whatever comes back then is news.
  ports.states.delete(root);
  return read;
}

async function readWhole(
  ports: ShowPorts,
  root: string,
  unless?: string,
): Promise<Result<ReadShow | 'unchanged', Failure>> {
  const read = await ports.worker.run('readShow', { root, indexes: ports.indexes, unless });
  return read.ok ? read : fail({ reason: `folder-${read.error.reason}`, path: read.error.path });
}

/** What the page is told of a show; its folders are watched from now on. */
async function madeKnown(ports: ShowPorts, read: ReadShow, reading: number): Promise<HandedShow> {
  const { root, folders, state, content } = read;
  const known = ports.states.get(root);
  const isNew = known?.state !== state;
  // The page takes no reading over that began before the one it shows.
  if (reading === 0 || reading > (known?.reading ?? 0)) ports.states.set(root, { state, reading });
  const id = ports.shows.add(root);
  await ports.watch.follow(id, folders);
  if (isNew) ports.judge.soon(id, root);
  // What a save left that was killed in the middle. Nobody waits for it, and a start has better to do.
  const sweep = () => Promise.all(folders.map((folder) => sweepTempFiles(folder, Date.now())));
  setTimeout(sweep, sweepAfterMs).unref();
  return { id, content, isSample: root === (await ports.sample.root()), reading };
}

async function placeOf(path: string): Promise<Result<{ root: string; episode: string | null }, Failure>> {
  try {
    const real = await realpath(path);
    if ((await stat(real)).isDirectory()) return ok({ root: real, episode: null });
    const root = await realpath(await findShowRoot(dirname(real)));
    return ok({ root, episode: relative(root, real).split(sep).join('/') });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    return fail({ reason: code === 'EACCES' || code === 'EPERM' ? 'folder-no-permission' : 'folder-missing', path });
  }
}

/** Asks for a folder; null where the person thought better of it. */
export async function chooseShow(ports: ShowPorts): Promise<Result<HandedShow, Failure> | null> {
  const options = { title: ports.words()('app.dialog.chooseShow'), properties: ['openDirectory' as const] };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const path = choice.filePaths[0];
  return choice.canceled || path === undefined ? null : openShowAt(ports, path);
}

/** The sample show, from a copy in the person's own data; `startOver` makes the copy anew. */
export async function openSample(ports: ShowPorts, startOver: boolean): Promise<Result<HandedShow, Failure>> {
  const copy = startOver ? await ports.sample.restore() : await ports.sample.ensure();
  return copy.ok ? openShowAt(ports, copy.value, startOver ? 'afresh' : 'remembered') : copy;
}

/** The show's folder as it is now, whatever the page knows of it; not as it was in the middle of a save. */
export async function rescanShow(ports: ShowPorts, id: string): Promise<Result<HandedShow, Failure>> {
  const root = ports.shows.rootOf(id);
  if (root === undefined) return fail({ reason: 'refused' });
  return ports.changes.settled(() => openShowAt(ports, root, 'afresh'));
}

/** Episodes that a search finds by their whole text. */
export async function searchShow(ports: ShowPorts, id: string, search: string): Promise<Answers['show:search']> {
  const root = ports.shows.rootOf(id);
  if (root === undefined) return { words: [], hits: [] };
  return ports.worker.run('searchShow', { root, indexes: ports.indexes, search });
}
