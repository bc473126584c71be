import type { AppUpdater } from 'electron-updater';
import { plainNotes, type UpdateState, updateFailureOf } from '#shared/updates/update-state.ts';
import type { Log } from '../log.ts';

/** What of electron-updater is used; a test gives its own. */
export type Updater = Pick<AppUpdater, 'checkForUpdates' | 'downloadUpdate' | 'quitAndInstall' | 'on'>;

/** The app's way to a newer version, each step on the person's word. */
export interface Updates {
  check(): Promise<UpdateState>;
  /** Fetches the version that was offered; its bytes must have the hash that the release names. */
  download(): Promise<UpdateState>;
  /** Closes the window, which asks about unsaved text as ever, and installs once it is closed. */
  install(): UpdateState;
  /** The person kept the window: nothing is installed. */
  windowStays(): void;
  windowClosed(): void;
}

export interface UpdatePorts {
  readonly updater: () => Promise<Updater | undefined>;
  readonly tell: (state: UpdateState) => void;
  readonly closeWindow: () => void;
  readonly log: Log;
}

export function updates({ updater, tell, closeWindow, log }: UpdatePorts): Updates {
  let state: UpdateState = { type: 'idle' };
  let found: Updater | undefined;
  let installs = false;
  const enter = (next: UpdateState): UpdateState => {
    state = next;
    tell(next);
    return next;
  };
  const failed = (cause: unknown): UpdateState => {
    const { code = '', message = '' } = cause as { code?: string; message?: string };
    const reason = updateFailureOf(code, message);
    log.info('update failed', { reason, code });
    return enter({ type: 'failed', reason });
  };
  const find = async (): Promise<Updater | undefined> => {
    if (found !== undefined) return found;
    found = await updater();
    found?.on('download-progress', ({ percent }) => {
      if (state.type === 'downloading') enter({ ...state, percent: Math.floor(percent) });
    });
    return found;
  };
  return {
    async check() {
      // A check while one runs, or over a download, would only disturb it.
      if (state.type === 'checking' || state.type === 'downloading' || state.type === 'ready') return state;
      enter({ type: 'checking' });
      try {
        const wanted = await find();
        if (wanted === undefined) return enter({ type: 'unsupported' });
        const answer = await wanted.checkForUpdates();
        if (answer === null || !answer.isUpdateAvailable) return enter({ type: 'newest' });
        const { version, releaseNotes } = answer.updateInfo;
        return enter({ type: 'available', version, notes: plainNotes(releaseNotes) });
      } catch (cause) {
        return failed(cause);
      }
    },
    async download() {
      if (state.type !== 'available' || found === undefined) return state;
      const { version, notes } = state;
      enter({ type: 'downloading', version, notes, percent: 0 });
      try {
        await found.downloadUpdate();
        return enter({ type: 'ready', version, notes });
      } catch (cause) {
        return failed(cause);
      }
    },
    install() {
      if (state.type === 'ready') {
        installs = true;
        closeWindow();
      }
      return state;
    },
    windowStays() {
      installs = false;
    },
    windowClosed() {
      if (installs) found?.quitAndInstall(false, true);
    },
  };
}
