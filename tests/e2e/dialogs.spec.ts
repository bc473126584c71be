import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { cutTexts, violations } from './support/access.ts';
import { launchEditor, projectRoot } from './support/app.ts';
import { copyOfShow } from './support/show.ts';

/** Pictures of the dialogs, for a person's eye; kept with the other output of the tests. */
const pictures = join(projectRoot, 'out/test/screens');

/** Commands that open something over the window, by the name that the palette finds in any language. */
const opening = [
  'quick-open',
  'settings',
  'guide',
  'publish',
  'history',
  'show-health',
  'find-in-show',
  'replace-in-show',
  'change-episodes',
  'archive-episodes',
  'report-problem',
  'tour',
] as const;

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await page.locator('.palette__input').fill(command);
  await page.keyboard.press('Enter');
}

for (const [language, theme, width, height] of [
  ['en', 'light', 1280, 800],
  ['ja', 'dark', 1000, 700],
] as const) {
  test(`every dialog is within reach of everybody, and no text is cut: ${language}, ${theme}`, async () => {
    test.setTimeout(120_000);
    await mkdir(pictures, { recursive: true });
    const root = await copyOfShow();
    const config = join(root, '_config.yml');
    const named = (await readFile(config, 'utf8')).replace(
      /^title: .*$/m,
      'title: 株式会社ぜんまい仕掛け時計工房ラジオ放送局',
    );
    await writeFile(config, named);
    const editor = await launchEditor({ args: [root, `--lang=${language}`, '--offline'] });
    const { page } = editor;
    try {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await editor.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
        width,
        height,
      ] as const);
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
      await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
      expect.soft(await cutTexts(page), 'window').toEqual([]);
      for (const command of opening) {
        await run(page, command);
        const dialog = page.getByRole('dialog').last();
        await expect(dialog, command).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await page.screenshot({ path: join(pictures, `dialog-${command}-${theme}-${language}.png`) });
        expect.soft(await violations(page), command).toEqual([]);
        expect.soft(await cutTexts(page), command).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog'), command).toHaveCount(0);
      }
    } finally {
      await editor.close();
    }
  });
}
