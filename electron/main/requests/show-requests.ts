import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { sweepTempFiles } from '#host/files/temp-files.ts';
import { findShowRoot } from '#host/show-folder.ts';
import type { Failure, OpenedShow } from '#shared/ipc/answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { HostWorker } from '../host-worker.ts';
import { episodeFolders } from '../shows/episode-folders.ts';
import type { ShowJudge } from '../shows/judge-shows.ts';
import type { OpenShows } from '../shows/open-shows.ts';
import type { SampleShow } from '../shows/sample-show.ts';
import type { ShowWatch } from '../shows/watch-show.ts';

export interface ShowPorts {
  readonly shows: OpenShows;
  readonly worker: HostWorker;
  readonly sample: SampleShow;
  readonly watch: ShowWatch;
  readonly judge: ShowJudge;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
  /** A show was opened by the person. */
  readonly remember: (root: string) => Promise<void>;
}

/**
 * Reads a show's folder and makes it known; the folder may be given by one of its episodes. Coming back to the window
 * (`focus`) only looks for what a watcher missed: nobody waits for all rules over all episodes then.
 */
export async function openShowAt(
  ports: ShowPorts,
  path: string,
  why: 'asked' | 'focus' = 'asked',
): Promise<Result<OpenedShow & { readonly episode: string | null }, Failure>> {
  const place = await placeOf(path);
  if (!place.ok) return place;
  const read = await ports.worker.run('readShow', place.value.root);
  if (!read.ok) return fail({ reason: `folder-${read.error.reason}`, path: read.error.path });
  const { root, episode } = place.value;
  const id = ports.shows.add(root);
  ports.watch.follow(id, root, read.value.episodes);
  if (why !== 'focus') ports.judge.soon(id, root);
  // What a save left that was killed in the middle; nobody waits for it.
  for (const folder of episodeFolders(root, read.value.episodes)) sweepTempFiles(folder, Date.now());
  await ports.remember(root);
  const { show, episodes, site, addresses } = read.value;
  return ok({ id, show, episodes, site, addresses, isSample: root === (await ports.sample.root()), episode });
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
export async function chooseShow(ports: ShowPorts): Promise<Result<OpenedShow, Failure> | null> {
  const options = { title: ports.words()('app.dialog.chooseShow'), properties: ['openDirectory' as const] };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const path = choice.filePaths[0];
  return choice.canceled || path === undefined ? null : openShowAt(ports, path);
}

/** The sample show, from a copy in the person's own data; `startOver` makes the copy anew. */
export async function openSample(ports: ShowPorts, startOver: boolean): Promise<Result<OpenedShow, Failure>> {
  const copy = startOver ? await ports.sample.restore() : await ports.sample.ensure();
  return copy.ok ? openShowAt(ports, copy.value) : copy;
}

export async function rescanShow(ports: ShowPorts, id: string): Promise<Result<OpenedShow, Failure>> {
  const root = ports.shows.rootOf(id);
  return root === undefined ? fail({ reason: 'refused' }) : openShowAt(ports, root);
}
