import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow, textOf } from './support/show.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

test('an editor’s day without a mouse', async () => {
  const root = await copyOfShow();
  editor = await launchEditor({ args: [root, '--offline'] });
  const { page } = editor;
  await episodeIsOpen(page);
  const key = (name: string) => page.keyboard.press(name);
  const focused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

  await test.step('an episode is opened by its number', async () => {
    await key('ControlOrMeta+p');
    await expect(page.getByRole('dialog', { name: 'Open episode' })).toBeVisible();
    await page.keyboard.type('2');
    await key('Enter');
    await expect(parts.field(page, 'Title')).toHaveValue('2. ぜんまいの音');
  });

  await test.step('F6 goes through the parts of the window and back', async () => {
    await parts.field(page, 'Title').focus();
    for (const room of ['#notes', '#preview', '#bottom', '#list', '#form']) {
      await key('F6');
      await expect.poll(() => focused(room), room).toBe(true);
    }
    // Where one was, one is again.
    await expect(parts.field(page, 'Title')).toBeFocused();
    await key('Shift+F6');
    await expect.poll(() => focused('#list')).toBe(true);
    await key('F6');
  });

  await test.step('the form is filled in from key to key', async () => {
    await key('ControlOrMeta+a');
    await page.keyboard.type('2. 鍵盤だけの日');
    await key('F6');
    await key('ControlOrMeta+End');
    await page.keyboard.type('最後の一行');
    await expect(parts.saveState(page)).toHaveText('Unsaved changes');
    await key('ControlOrMeta+s');
    // Its audio is not filled in, which stood there before: no question holds the save up.
    await expect(parts.saveState(page)).toHaveText('Saved');
    const text = await textOf(root, '_posts/2026-09-11-2.md');
    expect(text).toContain('2. 鍵盤だけの日');
    expect(text).toContain('最後の一行');
  });

  await test.step('the panels are read', async () => {
    await key('F6');
    await key('F6');
    await expect.poll(() => focused('#bottom')).toBe(true);
    await key('ArrowRight');
    await expect(page.getByRole('region', { name: 'Links', exact: true })).toBeVisible();
  });

  await test.step('another episode is chosen in the list', async () => {
    await key('F6');
    await expect.poll(() => focused('#list')).toBe(true);
    await key('ArrowDown');
    await key('Enter');
    await expect(parts.field(page, 'Title')).not.toHaveValue('2. 鍵盤だけの日');
    await key('ControlOrMeta+PageUp');
    await expect(parts.field(page, 'Title')).toHaveValue('2. 鍵盤だけの日');
  });

  await test.step('a new episode is begun and given up', async () => {
    await key('ControlOrMeta+n');
    await expect(parts.field(page, 'Title')).toBeFocused();
    await page.keyboard.type('思いつき');
    await key('ControlOrMeta+w');
    const question = page.getByRole('alertdialog', { name: 'Unsaved changes' });
    await expect(question).toBeVisible();
    for (
      let tabs = 0;
      tabs < 4 &&
      !(await question.getByRole('button', { name: 'Don’t save' }).evaluate((b) => b === document.activeElement));
      tabs++
    ) {
      await key('Tab');
    }
    await key('Enter');
    await expect(question).toBeHidden();
    await expect(page.getByRole('tab', { name: /思いつき/ })).toBeHidden();
  });
});
