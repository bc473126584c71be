import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { StoredJson } from '#host/storage/stored-json.ts';
import { editorOrigin } from '../origins.ts';
import { windowOptions } from '../window-options.ts';
import { firstState, onScreen, type WindowState } from './window-state.ts';

/** The one window, and the questions it is asked before it goes. */
export interface EditorWindow {
  readonly browser: BrowserWindow;
  /** The page has asked about, or kept, what was unsaved: the window may go. */
  letClose(): void;
}

/** Creates the window where it was; `onClosing` is called once a try to close it, until `letClose`. */
export function createEditorWindow(
  preload: string,
  state: StoredJson<WindowState | null>,
  onClosing: () => void,
): EditorWindow {
  const place = onScreen(
    state.get() ?? firstState(screen.getPrimaryDisplay().workAreaSize),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = place;
  const browser = new BrowserWindow(windowOptions(bounds, nativeTheme.shouldUseDarkColors, preload));
  if (maximized) browser.maximize();
  let mayClose = false;
  browser.once('ready-to-show', () => browser.show());
  browser.on('close', (event) => {
    state.set({ ...browser.getNormalBounds(), maximized: browser.isMaximized() });
    if (mayClose) return;
    event.preventDefault();
    onClosing();
  });
  browser.webContents.on('render-process-gone', () => {
    // The page's process died: its text is in the journal, a new page offers it.
    if (!browser.isDestroyed()) browser.webContents.reload();
  });
  browser.loadURL(`${editorOrigin}/index.html`);
  return {
    browser,
    letClose() {
      mayClose = true;
      browser.close();
    },
  };
}

/** Calls when the window gets the focus that it once lost: the first one comes with its own showing. */
export function onReturn(window: BrowserWindow, call: () => void): void {
  let isAway = false;
  window.on('blur', () => {
    isAway = true;
  });
  window.on('focus', () => {
    if (isAway) call();
    isAway = false;
  });
}
