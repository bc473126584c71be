import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { copyOfShow } from '../support/show.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

const notes = `## 関連リンク

- [ねじの図鑑](https://screws.example.com/guide)
- 錆の話
    - [油 | 差し方](https://oil.example.com/)
- [なし](#nowhere)

一行目の文。
二行目の文。

<iframe title="時計塔の夜" src="https://www.youtube.com/embed/abcDEF12345?rel=0"></iframe>

<script src="https://widgets.example.com/embed.js"></script>

<form action="https://forms.example.com/"><input name="letter"></form>

![外の写真](https://pictures.example.com/a.png)

<audio src="https://sounds.example.com/a.mp3"></audio>
`;

/** Opens an episode with these notes; what would go to the browser is kept in the main process instead. */
async function openNotes(text: string): Promise<Page> {
  const root = await copyOfShow();
  const front =
    'title: 5. 試し\nlayout: article\nactor_ids:\n  - hane\ndescription: 試し\naudio_file_path: /audio/1.mp3\n';
  const path = join(root, '_posts/2026-10-02-5.md');
  await writeFile(path, `---\n${front}date: 2026-10-02 07:00:00 +0900\n---\n\n${text}`);
  editor = await launchEditor({ args: [path] });
  await editor.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  await episodeIsOpen(editor.page);
  return editor.page;
}

const opened = () => editor.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
const caretLine = (page: Page) => parts.notes(page).locator('.active-line-number');

test('a click goes to the line in the source; a link opens on purpose alone', async () => {
  const page = await openNotes(notes);
  const rendered = parts.rendered(page);
  // Both lines stand in one row of the page.
  await rendered.getByText('二行目の文。').click({ position: { x: 150, y: 10 } });
  await expect(caretLine(page)).toHaveText('19');
  const link = rendered.getByRole('link', { name: 'ねじの図鑑' });
  await link.click();
  await expect(caretLine(page)).toHaveText('13');
  expect(await opened()).toEqual([]);
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(opened).toEqual(['https://screws.example.com/guide']);
  await link.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open in browser' }).click();
  await expect.poll(async () => (await opened()).length).toBe(2);
});

test('from the keyboard: Enter goes to the source, Ctrl+Enter opens, the menu key has both', async () => {
  const page = await openNotes(notes);
  const link = parts.rendered(page).getByRole('link', { name: 'ねじの図鑑' });
  await link.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(opened).toEqual(['https://screws.example.com/guide']);
  await page.keyboard.press('Enter');
  await expect(caretLine(page)).toHaveText('13');
  await link.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Go to its line in the notes' }).press('Enter');
  await expect(caretLine(page)).toHaveText('13');
});

test('what a rule complains of is outlined at its own element, with its words', async () => {
  const page = await openNotes(notes);
  const rendered = parts.rendered(page);
  const broken = rendered.getByRole('link', { name: 'なし' });
  await expect(broken).toHaveClass(/has-problem/);
  await expect(rendered.getByRole('link', { name: 'ねじの図鑑' })).not.toHaveClass(/has-problem/);
  await expect(rendered.locator('li.has-problem, tr.has-problem, table.has-problem')).toHaveCount(1);
  await broken.hover();
  await expect(page.getByRole('tooltip')).toContainText('nowhere');
});

test('what runs or loads on the site is said, and opened on purpose alone', async () => {
  const page = await openNotes(notes);
  const rendered = parts.rendered(page);
  const video = rendered.locator('.placeholder--youtube');
  await expect(video).toContainText('YouTube video');
  await expect(video).toContainText('時計塔の夜');
  await expect(video).toContainText('abcDEF12345');
  for (const [kind, words] of [
    ['script', 'widgets.example.com'],
    ['form', 'Form'],
    ['img', '外の写真'],
    ['audio', 'Sound from elsewhere'],
  ])
    await expect(rendered.locator(`.placeholder--${kind}`)).toContainText(words ?? '');
  expect(await opened()).toEqual([]);
  await video.getByRole('button').click();
  await expect.poll(opened).toEqual(['https://www.youtube.com/watch?v=abcDEF12345']);
});

test('only the blocks that changed are replaced', async () => {
  const page = await openNotes(`${notes}\n<details><summary>詳しく</summary>\n<p>中身</p>\n</details>\n`);
  const rendered = parts.rendered(page);
  await rendered.locator('summary').click();
  await rendered.evaluate((element) => {
    for (const child of element.children) child.classList.add('kept');
  });
  await rendered.getByText('一行目の文。').click({ position: { x: 20, y: 10 } });
  await page.keyboard.press('End');
  await page.keyboard.insertText('つづき。');
  await expect(rendered.getByText('一行目の文。つづき。')).toBeVisible();
  expect(
    await rendered.evaluate(
      (element) => [...element.children].filter((child) => !child.classList.contains('kept')).length,
    ),
  ).toBe(1);
  await expect(rendered.getByText('中身')).toBeVisible();
});
