import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import type { AppUpdater } from 'electron-updater';

/**
 * electron-updater, loaded when it is first wanted; undefined where nothing tells where new versions are. A packed app
 * has that from its release; one started from a checkout may have it in its own data, which is how tests name a server.
 */
export async function findUpdater(
  place: { readonly isPackaged: boolean; readonly resources: string; readonly data: string },
  prepareNetwork: (session: Session) => Promise<void>,
): Promise<AppUpdater | undefined> {
  const config = place.isPackaged ? join(place.resources, 'app-update.yml') : join(place.data, 'dev-app-update.yml');
  if (!existsSync(config)) return undefined;
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.forceDevUpdateConfig = !place.isPackaged;
  autoUpdater.updateConfigPath = config;
  // Nothing is fetched or installed but on the person's word.
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.logger = null;
  // Its failures come as rejections too; one that is heard nowhere would end the app.
  if (autoUpdater.listenerCount('error') === 0) autoUpdater.on('error', () => undefined);
  await prepareNetwork(autoUpdater.netSession);
  return autoUpdater;
}
