import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, projectRoot, type RunningEditor, temporaryFolder } from './support/app.ts';
import { onlyBlocks } from './support/block-font.ts';

// How the window is laid out, as pictures (tests/e2e/pictures): `npx playwright test pictures --update-snapshots` makes
// them anew after a change that is meant. Every letter is a block of our own font, so that they are the same on each
// machine; only on Linux can a program be kept from the system's other fonts.
test.skip(process.platform !== 'linux', 'another system draws its own letters');

/** The sample show ten years ago: nothing in it is still to come, whenever this runs. */
async function oldShow(): Promise<string> {
  const root = await temporaryFolder('pictures');
  await cp(join(projectRoot, 'resources/sample-show'), root, { recursive: true });
  for (const folder of ['_posts', '_drafts']) {
    for (const name of await readdir(join(root, folder))) {
      const text = await readFile(join(root, folder, name), 'utf8');
      await writeFile(join(root, folder, name), text.replaceAll('2026-', '2016-'));
      await rename(join(root, folder, name), join(root, folder, name.replace('2026-', '2016-')));
    }
  }
  return root;
}

async function size({ app, page }: RunningEditor, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** The room that a window of 1440 by 900 has when it is zoomed to 200 %. */
async function zoomed({ page }: RunningEditor): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width: 720, height: 450, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720);
}

/** Compared until it is the same: what is still being drawn gets its time, what is wrong stays wrong. */
async function looksLike(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(async () => {
    await expect(page).toHaveScreenshot(`${name}.png`, { timeout: 4000 });
  }, name).toPass({ timeout: 20_000 });
}

const inEnglish = { fill: 'Fill from audio…', cancel: 'Cancel', settings: 'Settings', links: 'Links' } as const;
const inJapanese = { settings: '設定', links: 'リンク' } as const;

test('the main screens look as they did: both themes, both languages, small, large and zoomed', async () => {
  test.setTimeout(120_000);
  const env = await onlyBlocks(await temporaryFolder('blocks'));
  const editor = await launchEditor({ args: ['--offline', '--force-device-scale-factor=1', await oldShow()], env });
  const { page } = editor;
  const theme = (colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  try {
    await theme('light');
    await size(editor, 1440, 900);
    await expect(page.locator('.notes .view-line').first()).toBeVisible();
    await expect(page.locator('[role="option"] .mark').first()).toBeVisible();
    const widths = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      return ['i', 'W', '一'].map((letter) => {
        if (context === null) return 0;
        context.font = '100px sans-serif';
        return context.measureText(letter).width;
      });
    });
    expect(widths, 'the font of blocks is not the one that is drawn with').toEqual([55, 55, 100]);

    await looksLike(page, 'window-light-en');
    await button(inEnglish.fill).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await theme('dark');
    await looksLike(page, 'audio-review-dark-en');
    await button(inEnglish.cancel).click();
    await size(editor, 1000, 700);
    await looksLike(page, 'window-small-dark-en');
    await theme('light');
    await page.keyboard.press('ControlOrMeta+Shift+p');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await looksLike(page, 'commands-small-light-en');
    await page.keyboard.press('Escape');
    await size(editor, 2560, 1440);
    await looksLike(page, 'window-large-light-en');
    await size(editor, 1440, 900);
    await theme('dark');
    await button(inEnglish.settings).click();
    await looksLike(page, 'settings-dark-en');

    await page.getByRole('dialog').getByLabel('Language').selectOption('ja');
    await theme('light');
    await looksLike(page, 'settings-light-ja');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await theme('dark');
    await looksLike(page, 'window-dark-ja');
    await size(editor, 1000, 700);
    await page.getByRole('tab', { name: inJapanese.links, exact: true }).click();
    await theme('light');
    await looksLike(page, 'links-small-light-ja');
    await page.getByRole('searchbox').first().fill('見つからない言葉');
    await theme('dark');
    await looksLike(page, 'nothing-found-small-dark-ja');
    await page.getByRole('searchbox').first().fill('');
    await size(editor, 2560, 1440);
    await looksLike(page, 'window-large-dark-ja');
    await size(editor, 1440, 900);
    await theme('light');
    await zoomed(editor);
    await looksLike(page, 'window-zoomed-light-ja');
  } finally {
    await editor.close();
  }
});
