import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** What the page may be, as data, so that a test can hold it against the list of security. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  // Its dictionaries come from the net, unasked.
  spellcheck: false,
  backgroundThrottling: true,
  v8CacheOptions: 'code',
} as const satisfies WebPreferences;

const smallestSize = { width: 720, height: 480 } as const;

/** The window before it shows: the page's own background, so that nothing flashes. */
export function windowOptions(
  bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number },
  dark: boolean,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Episode Editor',
    backgroundColor: dark ? '#1b1c1a' : '#f7f7f4',
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 14, y: 14 } } : {}),
    autoHideMenuBar: false,
    webPreferences: { ...webPreferences, preload },
  };
}
