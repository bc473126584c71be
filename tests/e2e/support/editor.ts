import { expect, type Locator, type Page } from '@playwright/test';

/** The window's parts by the names that people and screen readers find them by. */
export const parts = {
  episodes: (page: Page): Locator => page.getByRole('listbox', { name: 'Episodes' }),
  episode: (page: Page, title: string): Locator =>
    page.getByRole('option', { name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }),
  form: (page: Page): Locator => page.getByRole('form', { name: 'Front matter' }),
  field: (page: Page, name: string): Locator => parts.form(page).getByRole('textbox', { name, exact: true }),
  notes: (page: Page): Locator => page.getByRole('region', { name: 'Show notes' }),
  rendered: (page: Page): Locator => page.getByRole('region', { name: 'Preview' }).getByLabel('Rendered notes'),
  saveState: (page: Page): Locator => page.getByRole('status', { name: 'Save state' }),
  save: (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true }),
  /** The way back that a message offers, which is not the title bar's "Undo". */
  takeBack: (page: Page): Locator => page.locator('.notices').getByRole('button', { name: 'Undo' }),
};

/** Waits until an episode stands in the window, notes included. */
export async function episodeIsOpen(page: Page): Promise<void> {
  await expect(parts.form(page)).toBeVisible();
  await expect(parts.notes(page).locator('.monaco-editor .view-lines')).toBeVisible();
}

/** Puts the caret at the end of the notes, as a person does with Ctrl+End. */
export async function goToEndOfNotes(page: Page): Promise<void> {
  await parts
    .notes(page)
    .locator('.monaco-editor')
    .click({ position: { x: 200, y: 30 } });
  await page.keyboard.press('ControlOrMeta+End');
}

/** Drops files as the system does: the page gets File objects with paths behind them. */
export async function dropFiles(page: Page, files: readonly string[], target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing there to drop on');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}

/** A key of an input method: the composition as it stands, with its end selected. */
export async function compose(page: Page, steps: readonly string[], commit: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: commit });
  await session.detach();
}
