import { type App, type Session, shell, type WebContents } from 'electron';
import { outsideAddress } from './outside-address.ts';

/** Nothing navigates, opens or asks for a device: the window is one page and stays it. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Permissions that the page itself needs: the clipboard on the person's key, nothing else. */
const granted = new Set(['clipboard-sanitized-write']);

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Hands an address to the person's browser; anything but web and mail addresses is dropped. */
export async function openOutside(address: string): Promise<void> {
  const safe = outsideAddress(address);
  if (safe !== undefined) await shell.openExternal(safe);
}
