import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

test('a report is read before it is a file, and neither it nor the log holds words of the person’s', async () => {
  editor = await launchEditor({ args: [await copyOfShow()] });
  const { app, page, data } = editor;
  await episodeIsOpen(page);
  await parts.field(page, 'Title').fill('4. ひみつの題');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('ひみつの言葉 https://himitsu.example/');
  await expect(parts.rendered(page)).toContainText('ひみつの言葉');
  // A refused message and a save that fails leave their traces.
  await page.evaluate(() =>
    (window as unknown as { bridge: { requests: Record<string, (payload: unknown) => unknown> } }).bridge.requests[
      'episode:read'
    ]?.({ path: 'ひみつ.md' }),
  );
  await parts.save(page).click();
  await expect(parts.saveState(page)).toHaveText('Saved');
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
  const target = join(await temporaryFolder('report'), 'report.txt');
  await app.evaluate(({ BrowserWindow, dialog, Menu }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    const [window] = BrowserWindow.getAllWindows();
    for (const menu of Menu.getApplicationMenu()?.items ?? [])
      for (const item of menu.submenu?.items ?? []) if (item.label === 'Report a Problem…') item.click({}, window);
  }, target);
  const dialog = page.getByRole('dialog', { name: 'Report a problem' });
  const shown = await dialog.getByRole('textbox', { name: 'The report' }).inputValue();
  expect(shown).toContain('Episode Editor');
  expect(shown).toContain('request refused');
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText(`The report is in ${target}.`)).toBeVisible();
  expect(await readFile(target, 'utf8')).toBe(shown);
  const log = await readFile(join(data, 'logs/main.log'), 'utf8');
  for (const text of [shown, log]) expect(text).not.toMatch(/ひみつ|himitsu/);
});
