import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { recordRequests } from './requests-record.ts';

/** The editor's window as a test drives it. */
export interface EditorWindow {
  readonly page: Page;
  /** Where this run keeps settings, journal and caches. */
  readonly data: string;
  /** Ends the app; fails where it asked the network for what no test wanted. */
  close(): Promise<void>;
}

/** The built app, whose main process a test can reach too. */
export interface RunningEditor extends EditorWindow {
  readonly app: ElectronApplication;
}

export interface LaunchOptions {
  /** App arguments: a folder or file, `--lang=ja`, `--allow-local`, … */
  readonly args?: readonly string[];
  /** The data of an earlier run, for what survives a restart. */
  readonly data?: string;
  /** Variables beside those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

export const projectRoot = resolve(import.meta.dirname, '../../..');

const program = () => process.env['EPISODE_EDITOR_ELECTRON'] ?? '';

/** A folder of its own that is removed with the test's other folders. */
export async function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `episode-editor-${name}-`));
}

/** Helper processes of a killed app still write for a moment. */
function removed(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** English unless the arguments say otherwise. */
function argumentsFor(args: readonly string[], data: string): readonly string[] {
  const language = args.some((argument) => argument.startsWith('--lang=')) ? [] : ['--lang=en'];
  return [`--user-data-dir=${data}`, ...language, ...args];
}

/** Starts the built app and waits for its window. */
export async function launchEditor({ args = [], data, env }: LaunchOptions = {}): Promise<RunningEditor> {
  const folder = data ?? (await temporaryFolder('data'));
  const app = await _electron.launch({
    executablePath: program(),
    args: [projectRoot, ...argumentsFor(args, folder)],
    cwd: projectRoot,
    // Chromium's own sandbox stays on wherever it can: only root must do without.
    chromiumSandbox: process.getuid?.() !== 0,
    ...(env === undefined ? {} : { env: { ...(process.env as Record<string, string>), ...env } }),
  });
  const unasked = await recordRequests(app);
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
      if (data === undefined) await removed(folder);
      if (unasked().length > 0) throw new Error(`requests that nobody asked for: ${unasked().join(', ')}`);
    },
  };
}

/**
 * Starts the packed app where the run is about it, else the built one. The packed one has no inspector of Node's: its
 * window is driven by Chromium's own port.
 */
export async function launchWindow(options: LaunchOptions = {}): Promise<EditorWindow> {
  if (process.env['EPISODE_EDITOR_PACKAGED'] !== '1') return launchEditor(options);
  const data = options.data ?? (await temporaryFolder('data'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...root, '--remote-debugging-port=0', ...argumentsFor(options.args ?? [], data)];
  const child = spawn(program(), args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((found, lost) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    });
    child.on('exit', () => lost(new Error(`the packed app ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the packed app opened no window');
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    data,
    async close() {
      child.kill('SIGKILL');
      await browser.close().catch(() => undefined);
      if (options.data === undefined) await removed(data);
    },
  };
}
