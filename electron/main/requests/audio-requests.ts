import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { soundEndings } from '#shared/audio/sound-files.ts';
import type { Answer, ChosenAudio } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail } from '#shared/result.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { HostWorker } from '../job-thread.ts';
import type { OpenShows } from '../shows/open-shows.ts';
import type { JobRuns } from './job-runs.ts';

export interface AudioPorts {
  readonly shows: OpenShows;
  readonly worker: HostWorker;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
  /** Files outside the shows that the person dropped or chose; nothing else outside is read. */
  readonly handedOver: Set<string>;
  readonly runs: JobRuns;
  /** Folder where waves are kept. */
  readonly waves: string;
}

/** Asks for an audio file of this episode; null where the person thought better of it. */
export async function chooseAudio(ports: AudioPorts, show: string): Promise<ChosenAudio | null> {
  const root = ports.shows.rootOf(show);
  const words = ports.words();
  const options = {
    title: words('app.dialog.chooseAudio'),
    ...(root === undefined ? {} : { defaultPath: root }),
    properties: ['openFile' as const],
    filters: [
      { name: words('app.dialog.audioFiles'), extensions: [...soundEndings] },
      { name: words('app.dialog.allFiles'), extensions: ['*'] },
    ],
  };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const path = choice.filePaths[0];
  if (choice.canceled || path === undefined) return null;
  ports.handedOver.add(path);
  return { path, facts: await ports.worker.run('inspect', path) };
}

/** The sounds of a folder that the person chooses, handed over with it. */
export async function chooseAudioFolder(ports: AudioPorts, show: string): Promise<Answer<'audio:chooseFolder'>> {
  const root = ports.shows.rootOf(show);
  const options = {
    title: ports.words()('fill.many.chooseFolder'),
    ...(root === undefined ? {} : { defaultPath: root }),
    properties: ['openDirectory' as const],
  };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const [folder] = choice.filePaths;
  if (choice.canceled || folder === undefined) return null;
  ports.handedOver.add(folder);
  return (await lookAtDrop(ports, { paths: [folder] })).audio;
}

/** The facts of a file that the person handed over. */
export async function inspectHandedOver(
  ports: AudioPorts,
  { run, path }: Request<'audio:inspect'>,
): Promise<ChosenAudio> {
  if (!ports.handedOver.has(path)) return { path, facts: fail({ reason: 'unreadable' }) };
  return { path, facts: await ports.runs.follow(run, (control) => ports.worker.run('inspect', path, control)) };
}

/** The facts of a file of the show; null where it is not there. */
export async function audioOfEpisode(ports: AudioPorts, show: string, path: string): Promise<ChosenAudio | null> {
  const file = await ports.shows.resolve(show, path);
  const root = ports.shows.rootOf(show);
  if (file === undefined || root === undefined) return null;
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined) return null;
  const absolute = join(root, ...path.split('/'));
  return { path: absolute, facts: await ports.worker.run('inspect', absolute) };
}

/** What was dropped; the sounds of a dropped folder are handed over with it. */
export async function lookAtDrop(ports: AudioPorts, { paths }: Request<'audio:look'>): Promise<Answer<'audio:look'>> {
  const looked = await ports.worker.run(
    'lookAtDropped',
    paths.filter((path) => ports.handedOver.has(path)),
  );
  for (const path of looked.audio) ports.handedOver.add(path);
  return looked;
}

/** Copies a sound that was handed over to where the show keeps its audio. */
export async function copyIntoShow(
  ports: AudioPorts,
  { run, show, from, to, replace }: Request<'audio:copy'>,
): Promise<Answer<'audio:copy'>> {
  const target = await ports.shows.resolveNew(show, to);
  if (target === undefined || !ports.handedOver.has(from)) return fail({ reason: 'outside-show', path: to });
  const request = { from, to: target, replace };
  const copied = await ports.runs.follow(run, (control) => ports.worker.run('copyAudio', request, control));
  return copied.ok ? copied : fail({ reason: copied.error.reason, path: to, detail: copied.error.code });
}

/** How loud a sound of the show is over its time. */
export async function waveOfSound(
  ports: AudioPorts,
  { show, path }: Request<'audio:wave'>,
): Promise<Answer<'audio:wave'>> {
  const file = await ports.shows.resolve(show, path);
  if (file === undefined) return null;
  return (await ports.worker.run('readWave', { path: file, cache: ports.waves })) ?? null;
}

/** What a decoder needs of a sound of the show. */
export async function packetsOfSound(
  ports: AudioPorts,
  { show, path }: Request<'audio:packets'>,
): Promise<Answer<'audio:packets'>> {
  const file = await ports.shows.resolve(show, path);
  if (file === undefined) return null;
  return (await ports.worker.run('readPackets', file)) ?? null;
}
