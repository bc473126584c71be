import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { violations } from './support/access.ts';
import { launchEditor, projectRoot, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { windowTree } from './support/window-tree.ts';

/** Pictures of the screens, for a person's eye; kept with the other output of the tests. */
const pictures = join(projectRoot, 'out/test/screens');

const words = {
  en: { fill: 'Fill from audio…', palette: 'Commands', settings: 'Settings', cancel: 'Cancel', links: 'Links' },
  ja: { fill: '音声から反映…', palette: 'コマンド', settings: '設定', cancel: 'キャンセル', links: 'リンク' },
} as const;

async function size(editor: RunningEditor, width: number, height: number): Promise<void> {
  await editor.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect.poll(() => editor.page.evaluate(() => window.innerWidth)).toBe(width);
}

for (const language of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every screen is within reach of everybody: ${language}, ${theme}`, async () => {
      await mkdir(pictures, { recursive: true });
      const editor = await launchEditor({ args: [`--lang=${language}`, '--offline'] });
      const { page } = editor;
      const look = async (name: string) => {
        await page.screenshot({ path: join(pictures, `${name}-${theme}-${language}.png`) });
        expect(await violations(page), name).toEqual([]);
      };
      try {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await size(editor, 1440, 900);
        await expect(page.locator('form .input').first()).toBeVisible();
        await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
        await expect(page.locator('.row').first()).toBeVisible();
        await look('window');
        if (language === 'en') await expect(page.locator('body')).toMatchAriaSnapshot(windowTree);
        await page.getByRole('tab', { name: words[language].links, exact: true }).click();
        await size(editor, 1000, 700);
        await look('window-narrow');
        await size(editor, 1440, 900);
        await page.getByRole('button', { name: words[language].fill }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await look('audio-review');
        await page.getByRole('button', { name: words[language].cancel }).click();
        await page.getByRole('button', { name: words[language].settings }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await look('settings');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        await page.keyboard.press('ControlOrMeta+Shift+p');
        await expect(page.getByRole('dialog', { name: words[language].palette })).toBeVisible();
        await look('palette');
      } finally {
        await editor.close();
      }
    });
  }
}

test('the accessible names of the main window are the contract’s', async () => {
  const editor = await launchEditor({ args: ['--offline'] });
  const { page } = editor;
  try {
    await episodeIsOpen(page);
    for (const name of ['Save', 'Check links', 'New episode', 'Open folder…', 'Fill from audio…', 'Undo', 'Redo']) {
      await expect(page.getByRole('button', { name, exact: true }), name).toHaveCount(1);
    }
    for (const name of ['Title', 'Date', 'Description', 'Layout', 'Audio file', 'File size (bytes)', 'Duration']) {
      await expect(parts.field(page, name), name).toHaveCount(1);
    }
    await expect(page.getByRole('group', { name: 'People' })).toHaveCount(1);
    await expect(page.getByRole('combobox', { name: 'Add person' })).toHaveCount(1);
    await expect(page.getByRole('searchbox', { name: 'Search episodes' })).toHaveCount(1);
    for (const name of ['Show notes', 'Preview', 'Problems'])
      await expect(page.getByRole('region', { name, exact: true }), name).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Links', exact: true })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Links', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Links', exact: true })).toHaveCount(1);
    await expect(parts.saveState(page)).toHaveCount(1);
    await expect(page.getByLabel('Rendered notes')).toHaveCount(1);
  } finally {
    await editor.close();
  }
});
