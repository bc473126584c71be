import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/project.mjs';
import { SetupError, say } from '../lib/say.mjs';

/** A slow machine's first start (ms). */
const PATIENCE = 90_000;

/** Opens an episode unless one is open, and waits until its notes and its page are drawn. */
async function openAnEpisode(page) {
  const form = page.getByRole('form', { name: 'Front matter' });
  const list = page.getByRole('grid', { name: 'Episodes' }).or(page.getByRole('listbox', { name: 'Episodes' }));
  await list.waitFor();
  const entries = list.getByRole('row').or(list.getByRole('option'));
  await entries.first().waitFor();
  if (!(await form.isVisible())) await entries.first().click();
  await form.waitFor();
  await page.getByRole('region', { name: 'Show notes' }).locator('.view-line').first().waitFor();
  await page.getByRole('region', { name: 'Preview' }).waitFor();
}

/** Without a screen nobody sees the window: shows it as a picture instead, in settings of its own that are thrown away. */
export async function takeScreenshot(electron, args) {
  const { _electron } = await import('playwright');
  const path = join(root, 'out', 'screenshot.png');
  const settings = await mkdtemp(join(tmpdir(), 'episode-editor-'));
  const own = args.some((argument) => argument.startsWith('--user-data-dir=')) ? [] : [`--user-data-dir=${settings}`];
  say('There is no display: opening the editor in a virtual one…');
  let app;
  try {
    app = await _electron.launch({
      executablePath: electron.path,
      args: [root, ...own, '--lang=en', ...args],
      timeout: PATIENCE,
      // Chromium's own sandbox stays on wherever it can: only root must do without.
      chromiumSandbox: !args.includes('--no-sandbox'),
    });
    const page = await app.firstWindow({ timeout: PATIENCE });
    page.setDefaultTimeout(PATIENCE);
    await openAnEpisode(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    await page.screenshot({ path });
  } catch (error) {
    throw new SetupError(`The editor did not come up in the virtual display: ${error.message}`);
  } finally {
    await app?.close().catch(() => undefined);
    await rm(settings, { recursive: true, force: true });
  }
  say(`The editor opened; its picture is out/screenshot.png.`);
  return 0;
}
