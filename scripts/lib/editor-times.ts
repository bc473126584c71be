import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** Starts the built app over a folder, with settings of its own; `out/` must be built. */
export function launchEditor(root: string, data: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: process.env['EPISODE_EDITOR_ELECTRON'] ?? '',
    args: [resolve('.'), `--user-data-dir=${data}`, '--lang=en', '--offline', root],
  });
}

/** Ms from the start of the process until list and form stand, and until the notes can be typed in. */
export async function timeOfEditor(root: string, data: string): Promise<{ usable: number; editable: number }> {
  const since = performance.now();
  const app = await launchEditor(root, data);
  const page = await app.firstWindow();
  await usable(page);
  const time = performance.now() - since;
  await page.locator('.notes .monaco-editor .view-line').first().waitFor();
  const editable = performance.now() - since;
  // What the app puts by for the next start is written when it has come to rest.
  await page.waitForTimeout(1500);
  await stop(app);
  return { usable: time, editable };
}

/** Resolves when list and form stand. */
export async function usable(page: Page): Promise<void> {
  await page.locator('[role="option"]').first().waitFor();
  await page.locator('form [data-key="title"]').waitFor();
}

/** What the app with one episode open holds at rest, in MB. */
export async function memoryOfEditor(root: string, data: string): Promise<number> {
  const app = await launchEditor(root, data);
  await usable(await app.firstWindow());
  return memoryAtRest(app);
}

/** The working sets of all processes after ten seconds of rest, in MB; the program is stopped. */
export async function memoryAtRest(app: ElectronApplication): Promise<number> {
  await new Promise((done) => setTimeout(done, 10_000));
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  await stop(app);
  return kilobytes / 1024;
}

/** Ends a program at once, whatever it would ask. */
export async function stop(app: ElectronApplication): Promise<void> {
  app.process().kill('SIGKILL');
  await app.close().catch(() => undefined);
}
