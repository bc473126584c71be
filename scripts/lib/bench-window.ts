import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** The built app in a window of its own, with settings of its own. */
export interface BenchWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts the built app with a folder or an episode; `out/` must be built. */
export async function openWindow(...args: readonly string[]): Promise<BenchWindow> {
  const data = await mkdtemp(join(tmpdir(), 'bench-data-'));
  const app = await _electron.launch({
    executablePath: process.env['EPISODE_EDITOR_ELECTRON'] ?? '',
    args: [resolve('.'), `--user-data-dir=${data}`, '--lang=en', '--offline', ...args],
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  return {
    app,
    page,
    async close() {
      app.process().kill('SIGKILL');
      await app.close().catch(() => undefined);
      await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
