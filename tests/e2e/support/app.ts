import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The editor as a test drives it. */
export interface RunningEditor {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Where this run keeps settings, journal and caches. */
  readonly data: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** App arguments: a folder or file, `--lang=ja`, `--allow-local`, … */
  readonly args?: readonly string[];
  /** The data of an earlier run, for what survives a restart. */
  readonly data?: string;
}

export const projectRoot = resolve(import.meta.dirname, '../../..');

/** A folder of its own that is removed with the test's other folders. */
export async function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `episode-editor-${name}-`));
}

/** Starts the built app and waits for its window. English unless the arguments say otherwise. */
export async function launchEditor({ args = [], data }: LaunchOptions = {}): Promise<RunningEditor> {
  const folder = data ?? (await temporaryFolder('data'));
  const language = args.some((argument) => argument.startsWith('--lang=')) ? [] : ['--lang=en'];
  const app = await _electron.launch({
    executablePath: process.env['EPISODE_EDITOR_ELECTRON'] ?? '',
    args: [projectRoot, `--user-data-dir=${folder}`, ...language, ...args],
    cwd: projectRoot,
  });
  const child = app.process();
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    data: folder,
    async close() {
      // Straight out: what closing asks about has tests of its own.
      child.kill('SIGKILL');
      await app.close().catch(() => undefined);
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
