import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, projectRoot, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

let editor: RunningEditor;

test.beforeEach(async () => {
  const root = await copyOfShow();
  await writeFile(join(root, 'audio/2.mp3'), silentMp3(95));
  await copyFile(join(projectRoot, 'tests/e2e/fixtures/sounds/tone.aac'), join(root, 'audio/tone.aac'));
  editor = await launchEditor({ args: [join(root, '_posts/2026-09-11-2.md')] });
  await episodeIsOpen(editor.page);
  await editor.page.getByRole('tab', { name: 'Audio', exact: true }).click();
});
test.afterEach(() => editor.close());

const panel = (page: Page) => page.getByRole('region', { name: 'Audio', exact: true });
const position = (page: Page) => panel(page).getByRole('slider', { name: 'Position' });

test('the player goes where the keys and the pointer say, before and while it plays', async () => {
  const { page } = editor;
  await expect(position(page)).toHaveAttribute('aria-valuetext', '0:00 of 1:35');
  await position(page).focus();
  for (const key of ['PageUp', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await expect(position(page)).toHaveAttribute('aria-valuenow', '21');
  await panel(page).getByRole('button', { name: 'Back 15 seconds' }).click();
  await expect(position(page)).toHaveAttribute('aria-valuenow', '6');
  await panel(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(panel(page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await position(page).focus();
  await page.keyboard.press('Home');
  await expect(position(page)).toHaveAttribute('aria-valuetext', /^0:0\d of 1:35$/);
});

test('keys play and skip while one writes, and type nothing', async () => {
  const { page } = editor;
  await goToEndOfNotes(page);
  await page.keyboard.insertText('\n聴きながら');
  await page.keyboard.press('F7');
  await page.keyboard.press('F5');
  await expect(panel(page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('F5');
  await expect(panel(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('Shift+F7');
  await expect(panel(page).getByRole('combobox', { name: 'Speed' })).toHaveValue('1.25');
  await page.keyboard.insertText('書く');
  await expect(parts.rendered(page)).toContainText('聴きながら書く');
  // AAC is for a decoder to hear: its wave is more than an even line.
  await parts.field(page, 'Audio file').fill('/audio/tone.aac');
  await expect.poll(() => rowsDrawn(page)).toBeGreaterThan(12);
});

/** How many rows of the wave's picture have something on them. */
function rowsDrawn(page: Page): Promise<number> {
  return page
    .locator('.wave__bars')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const isDrawn = (row: number) => data.slice(row * canvas.width * 4, (row + 1) * canvas.width * 4).some(Boolean);
      return Array.from({ length: canvas.height }, (_, row) => row).filter(isDrawn).length;
    });
}
