import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { withScreen } from './set-up/display.mjs';
import { buildApp, setUp } from './set-up/set-up.mjs';

/** The pictures of the README and the guide, as the built app draws them on the sample show. */
const pictures = [
  { language: 'en', theme: 'light', files: ['docs/images/window-light-en.png', 'docs/guide/images/window-en.png'] },
  { language: 'ja', theme: 'dark', files: ['docs/images/window-dark-ja.png', 'docs/guide/images/window-ja.png'] },
];

async function take({ language, theme, files }, program, show, folder) {
  const { _electron } = await import('playwright');
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: program,
    args: [root, ...rootOnly, `--user-data-dir=${join(folder, language)}`, `--lang=${language}`, '--offline', show],
  });
  try {
    const page = await app.firstWindow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await page.locator('.notes .view-line').first().waitFor();
    await page.locator('[role="option"] .mark').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(1500);
    for (const file of files) {
      await page.screenshot({ path: join(root, file) });
      say(file);
    }
  } finally {
    app.process().kill('SIGKILL');
    await app.close().catch(() => undefined);
  }
}

await runScript(async () => {
  const electron = await setUp();
  await buildApp();
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  try {
    const show = join(folder, 'show');
    await cp(join(root, 'resources', 'sample-show'), show, { recursive: true });
    await withScreen(async () => {
      for (const picture of pictures) await take(picture, electron.path, show, folder);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
