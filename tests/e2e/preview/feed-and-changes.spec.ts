import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type EditorWindow, launchWindow } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { copyOfShow } from '../support/show.ts';

let editor: EditorWindow;
test.afterEach(() => editor.close());

async function openNotes(notes: string): Promise<Page> {
  const path = join(await copyOfShow(), '_posts/2026-10-02-5.md');
  const front =
    'title: 5. 試し\nlayout: article\ndescription: 短い紹介\naudio_file_path: /audio/1.mp3\naudio_file_size: 2500000\nduration: "12:34"\n';
  await writeFile(path, `---\n${front}date: 2026-10-02 07:00:00 +0900\n---\n\n${notes}`);
  editor = await launchWindow({ args: [path] });
  await episodeIsOpen(editor.page);
  return editor.page;
}

test('the feed item is what an app shows, with the place where it cuts the notes', async () => {
  const page = await openNotes(`${'油をさす。'.repeat(100)}\n\n${'ねじを回す。'.repeat(300)}\n\n終わりの段落\n`);
  await page.getByRole('button', { name: 'Feed item', exact: true }).click();
  const item = page.locator('.feed-item');
  await expect(item).toContainText('5. 試し');
  await expect(item).toContainText('12:34');
  await expect(item).toContainText('2.5 MB');
  await expect(item).toContainText('of 4,000 bytes');
  const cut = item.locator('.cut');
  await expect(cut).toBeVisible();
  // What stands before the cut is no more than an app takes.
  const before = await cut.evaluate((mark) => {
    const range = document.createRange();
    range.setStart(mark.parentNode?.parentNode as Node, 0);
    range.setEndBefore(mark);
    return new TextEncoder().encode(range.toString()).length;
  });
  expect(before).toBeLessThanOrEqual(4000);
  expect(before).toBeGreaterThan(3900);
  await expect(item.locator('.cut-off')).toContainText('終わりの段落');
});

test('short notes are not cut', async () => {
  const page = await openNotes('短いノート\n');
  await page.getByRole('button', { name: 'Feed item', exact: true }).click();
  await expect(page.locator('.feed-item')).toContainText('短いノート');
  await expect(page.locator('.feed-item .cut')).toHaveCount(0);
});

test('changes against the disk are shown with the front matter', async () => {
  const page = await openNotes('一行目\n\n二行目\n');
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(page.getByText('Nothing differs from the file on disk.')).toBeVisible();
  await parts.field(page, 'Title').fill('5. 本番');
  const changes = page.locator('.preview .monaco-diff-editor');
  await expect(changes.locator('.view-line', { hasText: 'title: 5. 本番' })).toBeVisible();
  await expect(changes.locator('.line-delete, .char-delete, .inline-deleted-margin-view-zone').first()).toBeAttached();
});
