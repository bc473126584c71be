import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What an unpacked Electron may hold beside Electron: its default app, and the starter that stands in for one. */
const NOT_OURS = ['default_app.asar', 'app'];

/** Called by electron-builder, which copies a folder of Electron as it is. */
export async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  for (const name of NOT_OURS) await rm(join(resources, name), { recursive: true, force: true });
}
