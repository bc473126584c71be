import type { Failure, KeptAside, StartState } from '#shared/ipc/answers.ts';
import type { HandedShow } from '#shared/ipc/handed-show.ts';
import type { Result } from '#shared/result.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Language } from '#shared/words/translator.ts';
import type { AppArguments } from './arguments.ts';
import { openSample, openShowAt, type ShowPorts } from './requests/show-requests.ts';

export interface StartPorts {
  readonly args: AppArguments;
  readonly settings: () => Settings;
  readonly language: () => Language;
  /** Files of the app's own that could not be read at this start. */
  readonly keptAside: () => Promise<readonly KeptAside[]>;
  readonly show: ShowPorts;
}

/**
 * What the window begins with: the folder or episode that the app was started with, else the show of last time, else
 * the sample show at the very first start.
 */
export async function startState(ports: StartPorts): Promise<StartState> {
  const settings = ports.settings();
  const [{ show, episode }, keptAside] = await Promise.all([
    firstShow(ports, settings.recentShows[0]),
    ports.keptAside(),
  ]);
  return {
    settings,
    language: ports.language(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    offline: ports.args.offline,
    allowLocal: ports.args.allowLocal,
    show,
    episode,
    keptAside,
  };
}

interface FirstShow {
  readonly show: Result<HandedShow, Failure> | null;
  readonly episode: string | null;
}

async function firstShow(ports: StartPorts, lastTime: string | undefined): Promise<FirstShow> {
  const path = ports.args.path ?? lastTime;
  if (path === undefined) return { show: await openSample(ports.show, false), episode: null };
  const opened = await openShowAt(ports.show, path);
  return { show: opened, episode: opened.ok ? opened.value.episode : null };
}

/**
 * Work that begins before it is asked for: the show is read while the page is on its way. A page that is loaded again is
 * told anew.
 */
export function aheadOf<T>(work: () => Promise<T>): { begin(): void; tell(): Promise<T> } {
  let begun: Promise<T> | undefined;
  return {
    begin() {
      begun = work();
    },
    tell() {
      const told = begun ?? work();
      begun = undefined;
      return told;
    },
  };
}
