import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  app,
  crashReporter,
  type Event as ElectronEvent,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron';
import type { BulkJobs } from '#host/bulk/jobs.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { setAside } from '#host/files/set-aside.ts';
import { type History, openHistory } from '#host/history/history.ts';
import { openJournal } from '#host/journal/journal.ts';
import { openStoredJson, type StoredJson } from '#host/storage/stored-json.ts';
import type { Jobs } from '#host/worker/jobs.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import type { HandedShow } from '#shared/ipc/handed-show.ts';
import type { Result } from '#shared/result.ts';
import { historyLimitsOf, type Settings } from '#shared/settings/settings.ts';
import { settingsFrom } from '#shared/settings/stored-settings.ts';
import { type Translator, translatorFor } from '#shared/words/translator.ts';
import { registerScheme, serveScheme } from './app-protocol.ts';
import { settingsApplier } from './applied-settings.ts';
import { ownArguments, parseArguments } from './arguments.ts';
import { netPort } from './audio/net-port.ts';
import { remoteSounds } from './audio/remote-sounds.ts';
import { guardContents, guardSession } from './guard.ts';
import { isOurPage, serveRequests } from './ipc/serve-requests.ts';
import { tellPage } from './ipc/tell-page.ts';
import { jobThread } from './job-thread.ts';
import { keptAsideFiles } from './kept-aside.ts';
import { netPages, netRequests } from './links/net-requests.ts';
import { openLog } from './log.ts';
import { buildMenu } from './menu.ts';
import { problemReport } from './report/problem-report.ts';
import { requestHandlers } from './request-handlers.ts';
import { bulkRequests } from './requests/bulk-requests.ts';
import { jobRuns } from './requests/job-runs.ts';
import { linkRuns } from './requests/link-requests.ts';
import { publishRequests } from './requests/publish-requests.ts';
import { settingsTransfer } from './requests/settings-requests.ts';
import { rereadShow, type ShowPorts } from './requests/show-requests.ts';
import { applyProxy, applyTheme, changeSettings, languageOf, rememberShow } from './settings-store.ts';
import { showJudge } from './shows/judge-shows.ts';
import { openShows } from './shows/open-shows.ts';
import { ownChanges } from './shows/own-changes.ts';
import { pendingFlushes } from './shows/pending-flushes.ts';
import { sampleShow } from './shows/sample-show.ts';
import { showDisks } from './shows/show-disks.ts';
import { showLookout } from './shows/show-lookout.ts';
import { watchShow } from './shows/watch-show.ts';
import { aheadOf, startState } from './start-state.ts';
import { findUpdater } from './updates/updater.ts';
import { updates } from './updates/updates.ts';
import { createEditorWindow, type EditorWindow, onReturn } from './window/editor-window.ts';
import { keepBeforeShutdown, keepBeforeSignOut, keptTexts } from './window/session-end.ts';
import { type WindowState, windowStateFrom } from './window/window-state.ts';

const args = parseArguments(ownArguments(process.argv, app.isPackaged));
const typed = args.path === undefined ? args : { ...args, path: resolve(args.path) };

// macOS names the file of a double click or of a drag to the dock by an event, at a start before the app is ready.
let openedBySystem: string | undefined;
let receive = (path: string): void => {
  openedBySystem = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  receive(path);
});

registerScheme();
// The system's trace of a crash stays in the app's own folder: nobody is sent anything.
crashReporter.start({ uploadToServer: false });
// Behind --user-data-dir, so that runs with other data do not meet.
if (app.requestSingleInstanceLock({ path: typed.path ?? '' })) begin();
else app.quit();

/** What the app keeps of itself is read while Electron gets ready: the window waits for it. */
function begin(): void {
  const data = app.getPath('userData');
  const own = Promise.all([
    openStoredJson(join(data, 'settings.json'), settingsFrom),
    openStoredJson(join(data, 'window.json'), windowStateFrom),
  ]);
  app.whenReady().then(async () => run(data, ...(await own)));
}

async function run(
  data: string,
  settings: StoredJson<Settings>,
  windowState: StoredJson<WindowState | null>,
): Promise<void> {
  const given = openedBySystem === undefined ? typed : { ...typed, path: openedBySystem };
  // Windows groups windows and notifications by it.
  app.setAppUserModelId('io.github.episode-editor');
  const code = import.meta.dirname;
  const logFile = join(data, 'logs', 'main.log');
  const log = openLog(logFile);
  process.on('uncaughtException', (cause) => log.error('uncaught', cause));
  process.on('unhandledRejection', (cause) => log.error('unhandled', cause));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.info('page gone', { reason, exitCode }),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.info('process gone', { type, reason, exitCode }),
  );
  log.info('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });

  const journal = openJournal(join(data, 'journal'));
  const history = openHistory(join(data, 'history'), { limits: () => historyLimitsOf(settings.get()) });
  const shows = openShows();
  const hostWorker = new URL('./host-worker.js', import.meta.url);
  // A search keeps the texts of the show: the next letter must not wait for them.
  const worker = jobThread<Jobs>(hostWorker, { stay: (job) => (job === 'searchShow' ? 300_000 : 3000) });
  const shipped = app.isPackaged ? process.resourcesPath : join(code, '..', 'resources');
  const bulkWorker = new URL('./bulk-worker.js', import.meta.url);
  // A thread of its own: seconds of rules must not hold up a folder that is being opened.
  const judgeWorker = jobThread<Jobs>(hostWorker, { stay: () => 3000 });
  const sample = sampleShow(join(shipped, 'sample-show'), join(data, 'sample-show'));

  const aside = setAside(join(data, 'set-aside'), (path) => shell.trashItem(path), randomUUID);
  aside.sweep(Date.now());
  const changes = ownChanges();

  let window: EditorWindow | undefined;
  const tell = tellPage(() => window?.browser.webContents);
  const browser = () => window?.browser;
  // The run's own argument holds until the person chooses another language.
  let argument = given.language;
  const language = () => languageOf(settings.get(), argument, app.getLocale());
  let words: Translator = translatorFor(language());
  const watch = watchShow((id) => lookout.look(id));
  const judge = showJudge(
    (root) => judgeWorker.run('judge', root),
    (show, judged) => tell('show:judged', { show, judged }),
  );
  let lastReading = 0;
  const showPorts: ShowPorts = {
    shows,
    worker,
    sample,
    watch,
    disks: showDisks(),
    judge,
    window: browser,
    words: () => words,
    indexes: join(data, 'indexes'),
    states: new Map(),
    nextReading: () => ++lastReading,
    changes,
    remember: (root) => rememberShow(settings, root),
  };
  const lookout = showLookout<Result<HandedShow, Failure> | null>({
    read: (id) => changes.settled(() => rereadShow(showPorts, id)),
    isLost: (state) => state?.ok === false,
    isShown: (id) => watch.current === id,
    tell: (show, state) => (state === null ? tell('show:unchanged', { show }) : tell('show:changed', { show, state })),
  });
  const handedOver = new Set<string>(given.path === undefined ? [] : [given.path]);
  ipcMain.on('dropped', (event, path: unknown) => {
    if (typeof path === 'string' && isOurPage(event)) handedOver.add(path);
  });

  const network = { allowLocal: given.allowLocal, userAgent: `EpisodeEditor/${app.getVersion()}` };
  const showMenu = ({ shortcuts }: Settings) => {
    words = translatorFor(language());
    const mac = process.platform === 'darwin';
    Menu.setApplicationMenu(buildMenu(words, (command) => tell('command', { command }), mac, shortcuts));
  };
  // The updater's network is its own and joins when it is first used.
  const networks = new Set([session.defaultSession]);
  const proxy = async (next: Settings) => {
    await Promise.all([...networks].map((network) => applyProxy(next, network)));
  };
  const applySettings = settingsApplier({ theme: applyTheme, proxy, menu: showMenu }, language);
  const appUpdates = updates({
    updater: () =>
      findUpdater({ isPackaged: app.isPackaged, resources: process.resourcesPath, data }, async (network) => {
        networks.add(network);
        await applyProxy(settings.get(), network);
      }),
    tell: (state) => tell('update:state', state),
    closeWindow: () => window?.browser.close(),
    log,
  });
  const links = linkRuns({
    request: netRequests(network),
    cacheFile: join(data, 'link-cache.json'),
    args: given,
    settings: settings.get,
    tell,
  });
  const kept = keptTexts();
  const start = aheadOf(() =>
    startState({
      args: given,
      settings: settings.get,
      language,
      keptAside: () => keptAsideFiles({ settings, windowState, journal, links }),
      show: showPorts,
    }),
  );

  const web = { allowLocal: given.allowLocal, port: netPort(given.allowLocal) };
  const sounds = remoteSounds(web);
  guardContents(app);
  guardSession(session.defaultSession);
  serveScheme(protocol, join(code, 'renderer'), shows, sounds);
  serveRequests(
    requestHandlers({
      ...showPorts,
      catchUp: lookout.look,
      handedOver,
      runs: jobRuns((progress) => tell('audio:progress', progress)),
      waves: join(data, 'waves'),
      web,
      sounds,
      ownWrite: watch.ownWrite,
      learn: (root) => judgeWorker.run('learnNotes', root),
      pages: netPages(network),
      args: given,
      aside,
      changes,
      keepCopy: keepCopiesIn(join(data, 'copies')),
      journal,
      flushes: pendingFlushes(),
      kept,
      history,
      settings,
      start: start.tell,
      now: Date.now,
      bulk: bulkRequests({
        shows,
        write: jobThread<BulkJobs>(bulkWorker),
        look: jobThread<BulkJobs>(bulkWorker),
        tell,
        retired: { web, trash: (path) => shell.trashItem(path) },
        data,
      }),
      links,
      changeSettings: async (patch) => {
        if (patch.language !== undefined) argument = undefined;
        const next = await changeSettings(settings, patch);
        await applySettings(next);
        return next;
      },
      publish: publishRequests({ shows, worker: judgeWorker, window: browser, words: () => words }),
      settingsTransfer: settingsTransfer({
        settings: settings.get,
        replace: async (next) => {
          await settings.set(next);
          await applySettings(next);
          return next;
        },
        window: browser,
        words: () => words,
      }),
      updates: appUpdates,
      report: () => problemReport({ version: app.getVersion(), language, logFile, home: app.getPath('home') }),
      letClose: (proceed) => (proceed ? window?.letClose() : appUpdates.windowStays()),
    }),
    log,
  );
  applyTheme(settings.get());
  const endSession = () => tell('session:ending', {});
  keepBeforeShutdown({
    // Its event is missing in Electron's types.
    onShutdown: (listener) => powerMonitor.on('shutdown', listener as () => void),
    hasWindow: () => window !== undefined,
    tellPage: endSession,
  });
  const open = () => {
    window = createEditorWindow(join(code, 'preload.cjs'), windowState, () => tell('window:closing', {}));
    // What a watcher missed is found when the person comes back.
    onReturn(window.browser, () => {
      if (watch.current !== undefined) lookout.look(watch.current);
    });
    keepBeforeSignOut(window.browser, endSession, kept.areAllKept);
    window.browser.on('closed', () => {
      window = undefined;
      appUpdates.windowClosed();
    });
  };
  start.begin();
  open();
  await applySettings(settings.get());
  pruneNowAndThen(history);
  nativeTheme.on('updated', () =>
    window?.browser.setBackgroundColor(nativeTheme.shouldUseDarkColors ? '#1b1c1a' : '#f7f7f4'),
  );

  receive = (path) => {
    if (path !== '' && existsSync(path)) {
      handedOver.add(path);
      tell('open', { path });
    }
    window?.browser.show();
    window?.browser.focus();
  };
  app.on('second-instance', (_event, _argv, _folder, handed) => receive((handed as { path?: string })?.path ?? ''));
  app.on('will-quit', quitWhenWritten([history, settings, windowState]));
  app.on('activate', () => window ?? open());
  app.on('window-all-closed', () => {
    watch.stop();
    worker.stop();
    judgeWorker.stop();
    app.quit();
  });
}

/** A choice that was made just before quitting is written first; a disk that does not answer holds nothing up. */
function quitWhenWritten(stores: readonly { written(): Promise<void> }[]): (event: ElectronEvent) => void {
  let done = false;
  return (event) => {
    if (done) return;
    event.preventDefault();
    done = true;
    const patience = new Promise((resolve) => setTimeout(resolve, 2000));
    Promise.race([Promise.allSettled(stores.map((store) => store.written())), patience]).then(() => app.quit());
  };
}

/** A minute after the start, when nobody waits for the disk, and every six hours. */
function pruneNowAndThen(history: History): void {
  const prune = () => history.prune(Date.now());
  setTimeout(prune, 60_000).unref();
  setInterval(prune, 6 * 60 * 60_000).unref();
}
