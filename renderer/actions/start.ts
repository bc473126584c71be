import type { KeptAside } from '#shared/ipc/answers.ts';
import { openedShow } from '#shared/ipc/handed-show.ts';
import { request } from '../bridge.ts';
import { followUpdates, lookForUpdate } from '../help/help-actions.ts';
import { learnHabits } from '../notes/learn-habits.ts';
import { followEpisode } from '../player/follow-episode.ts';
import { followPublish } from '../publish/follow-publish.ts';
import { notify, useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { tidyAfterStart } from '../window/after-start.ts';
import { rememberRooms } from '../window/rooms.ts';
import { notesEditable } from '../window/stages.ts';
import { currentWords } from '../words/use-words.ts';
import { startAnalysis } from '../workers/analysis.ts';
import { resumeChecks } from './check-links.ts';
import { answerClosing } from './close-window.ts';
import { hearMenu } from './commands.ts';
import { answerSessionEnd } from './end-session.ts';
import { followFolder, hearJudgement } from './follow-disk.ts';
import { keepJournal } from './journal.ts';
import { keepHistory } from './keep-version.ts';
import { listenToKeys } from './keymap.ts';
import { hearVerdicts } from './link-runs.ts';
import { takeShow } from './open-show.ts';

/** How long the window waits to be drawn with its show, in ms: drawn once is sooner than drawn empty and then again. */
const patienceMs = 120;

/**
 * Brings the window to life: what it listens to first, then what the main process says it begins with. `draw` is called
 * once; what is drawn follows the stores.
 */
export async function startEditor(draw: () => void): Promise<void> {
  let isDrawn = false;
  const drawOnce = () => {
    if (!isDrawn) draw();
    isDrawn = true;
  };
  setTimeout(drawOnce, patienceMs);
  guessLanguage();
  tellPlatform();
  followTheme();
  followNetwork();
  notesEditable.reached.then(startAnalysis);
  hearVerdicts();
  resumeChecks();
  hearMenu();
  listenToKeys();
  rememberRooms();
  followFolder();
  hearJudgement();
  answerClosing();
  answerSessionEnd();
  keepJournal();
  keepHistory();
  followPublish();
  learnHabits();
  followUpdates();
  followEpisode();
  tidyAfterStart();
  const start = await request('app:start', {});
  const { language, platform, settings, offline, allowLocal } = start;
  document.documentElement.lang = language;
  useInterface.setState({
    language,
    platform,
    settings,
    offlineRun: offline,
    allowLocal,
    online: !offline && navigator.onLine,
  });
  lookForUpdate();
  tellKeptAside(start.keptAside);
  if (start.show === null) return drawOnce();
  if (!start.show.ok) {
    useShow.setState({ state: { type: 'failed', failure: start.show.error } });
    return drawOnce();
  }
  const comeNext = await takeShow(openedShow(start.show.value, Date.now()), start.episode);
  drawOnce();
  await comeNext();
}

/** The system's language until the settings are there: a large show takes a moment to be read. */
function guessLanguage(): void {
  const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  document.documentElement.lang = language;
  useInterface.setState({ language });
}

/** Which of the platforms' fonts are used, known before anything is drawn. */
function tellPlatform(): void {
  const { userAgent } = navigator;
  const platform = userAgent.includes('Macintosh') ? 'darwin' : userAgent.includes('Windows') ? 'win32' : 'linux';
  document.documentElement.dataset['platform'] = platform;
}

/** Light or dark as the system says (the setting makes the system say so). */
function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
    useInterface.setState({ dark: dark.matches });
  };
  dark.addEventListener('change', apply);
  apply();
}

function followNetwork(): void {
  const apply = () => useInterface.setState((state) => ({ online: !state.offlineRun && navigator.onLine }));
  window.addEventListener('online', apply);
  window.addEventListener('offline', apply);
}

/** A file of the app's own that could not be read: the app went on without it, and says where it is. */
function tellKeptAside(files: readonly KeptAside[]): void {
  const words = currentWords();
  for (const { what, path } of files) {
    notify('error', words('keeping.keptAside', { what: words(`keeping.keptAsideOf.${what}`), path }));
  }
}
