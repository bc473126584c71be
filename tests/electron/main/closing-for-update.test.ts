import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import type { Updater } from '../../../electron/main/updates/updates.ts';

/** A window of the system, as far as closing it goes. */
class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  close(): void {
    const event = { defaultPrevented: false, preventDefault: () => undefined };
    event.preventDefault = () => {
      event.defaultPrevented = true;
      return undefined;
    };
    this.emit('close', event);
    if (!event.defaultPrevented) this.emit('closed');
  }
  getNormalBounds = () => ({});
  isMaximized = () => false;
  loadURL = () => undefined;
}

afterEach(() => {
  vi.doUnmock('electron');
  vi.resetModules();
});

/** The main process's way of closing for an update, with the page's answers as the person gives them. */
async function readyToInstall(answers: boolean[]) {
  vi.resetModules();
  vi.doMock('electron', () => ({
    BrowserWindow: FakeWindow,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [] },
    dialog: {},
    shell: {},
    clipboard: {},
    session: {},
    net: {},
    ipcMain: {},
  }));
  const { createEditorWindow } = await import('../../../electron/main/window/editor-window.ts');
  const { requestHandlers } = await import('../../../electron/main/request-handlers.ts');
  const { updates } = await import('../../../electron/main/updates/updates.ts');
  const quitAndInstall = vi.fn();
  const updater = {
    on: () => undefined,
    quitAndInstall,
    checkForUpdates: async () => ({ isUpdateAvailable: true, updateInfo: { version: '2.0.0', releaseNotes: '' } }),
    downloadUpdate: async () => [],
  };
  const asked = vi.fn();
  const appUpdates = updates({
    updater: async () => updater as unknown as Updater,
    tell: () => undefined,
    closeWindow: () => window.browser.close(),
    log: { info: () => undefined, error: () => undefined },
  });
  const handlers = requestHandlers({
    updates: appUpdates,
    letClose: (proceed: boolean) => (proceed ? window.letClose() : appUpdates.windowStays()),
    publish: {},
    settingsTransfer: {},
    bulk: {},
  } as never);
  const state = { get: () => ({ x: 0, y: 0, width: 800, height: 600, maximized: false }), set: () => undefined };
  const window = createEditorWindow('preload.cjs', state as never, () => {
    asked();
    const proceed = answers.shift();
    if (proceed !== undefined) handlers['window:close']({ proceed });
  });
  window.browser.on('closed', () => appUpdates.windowClosed());
  await handlers['update:check']({});
  await handlers['update:download']({});
  return { handlers, window, asked, quitAndInstall };
}

test('an update asks about unsaved text before the window closes, and installs after it', async () => {
  const { handlers, window, asked, quitAndInstall } = await readyToInstall([]);
  handlers['update:install']({});
  expect(asked).toHaveBeenCalledOnce();
  expect(quitAndInstall).not.toHaveBeenCalled();
  handlers['window:close']({ proceed: true });
  expect(quitAndInstall).toHaveBeenCalledOnce();
  expect(window.browser).toBeInstanceOf(FakeWindow);
});

test('a window that the person keeps is kept, and the update is not installed at a later closing', async () => {
  const { handlers, window, asked, quitAndInstall } = await readyToInstall([false, true]);
  const closed = vi.fn();
  window.browser.on('closed', closed);
  handlers['update:install']({});
  expect(closed).not.toHaveBeenCalled();
  window.browser.close();
  expect(asked).toHaveBeenCalledTimes(2);
  expect(closed).toHaveBeenCalledOnce();
  expect(quitAndInstall).not.toHaveBeenCalled();
});
