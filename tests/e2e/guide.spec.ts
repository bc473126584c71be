import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen } from './support/editor.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

test('the guide opens by F1, in the language of the window, and its links lead on', async () => {
  editor = await launchEditor();
  const { page } = editor;
  await episodeIsOpen(page);
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: 'Guide' });
  const article = guide.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('The first minutes');
  await expect(article.getByRole('img').first()).toHaveJSProperty('complete', true);
  expect(
    await article
      .getByRole('img')
      .first()
      .evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0);
  await article.getByRole('link', { name: 'filled in' }).click();
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Audio');
  await guide.getByRole('button', { name: 'Problems and links' }).click();
  await expect(article).toContainText('F8');
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
});

test('the tour of the sample show is offered until it was taken, and walked by keys', async () => {
  const data = await temporaryFolder('data');
  editor = await launchEditor({ data });
  const { page } = editor;
  await episodeIsOpen(page);
  await page.getByRole('button', { name: 'Take the tour' }).click();
  const card = page.getByRole('dialog', { name: 'Tour of the window' });
  await expect(card).toContainText('All episodes of a show');
  await card.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(card).toContainText('What stands above the notes');
  await card.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(card).toContainText('1 of 7');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeHidden();
  await expect.poll(() => readFile(join(data, 'settings.json'), 'utf8')).toContain('"tourOffered": false');
  await editor.close();
  editor = await launchEditor({ data });
  await episodeIsOpen(editor.page);
  await expect(editor.page.getByRole('button', { name: 'Take the tour' })).toBeHidden();
});
