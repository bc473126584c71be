import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ChosenAudio } from '#shared/ipc/answers.ts';
import { fail } from '#shared/result.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { HostWorker } from '../host-worker.ts';
import type { OpenShows } from '../shows/open-shows.ts';

export interface AudioPorts {
  readonly shows: OpenShows;
  readonly worker: HostWorker;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
  /** Files outside the shows that the person dropped or chose; nothing else outside is read. */
  readonly handedOver: ReadonlySet<string>;
}

const endings = ['mp3', 'm4a', 'mp4', 'aac', 'wav', 'flac', 'ogg', 'opus', 'aiff', 'aif'];

/** Asks for an audio file of this episode; null where the person thought better of it. */
export async function chooseAudio(ports: AudioPorts, show: string): Promise<ChosenAudio | null> {
  const root = ports.shows.rootOf(show);
  const words = ports.words();
  const options = {
    title: words('app.dialog.chooseAudio'),
    ...(root === undefined ? {} : { defaultPath: root }),
    properties: ['openFile' as const],
    filters: [
      { name: words('app.dialog.audioFiles'), extensions: endings },
      { name: words('app.dialog.allFiles'), extensions: ['*'] },
    ],
  };
  const window = ports.window();
  const choice = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const path = choice.filePaths[0];
  return choice.canceled || path === undefined ? null : inspect(ports, path);
}

/** The facts of a file that the person handed over. */
export async function inspectHandedOver(ports: AudioPorts, path: string): Promise<ChosenAudio> {
  if (!ports.handedOver.has(path)) return { path, facts: fail({ reason: 'unreadable' }) };
  return inspect(ports, path);
}

/** The facts of a file of the show; null where it is not there. */
export async function audioOfEpisode(ports: AudioPorts, show: string, path: string): Promise<ChosenAudio | null> {
  const file = await ports.shows.resolve(show, path);
  const root = ports.shows.rootOf(show);
  if (file === undefined || root === undefined) return null;
  const real = await realpath(file).catch(() => undefined);
  return real === undefined ? null : inspect(ports, join(root, ...path.split('/')));
}

async function inspect(ports: AudioPorts, path: string): Promise<ChosenAudio> {
  return { path, facts: await ports.worker.run('inspect', path) };
}
