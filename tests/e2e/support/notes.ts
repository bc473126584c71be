import { expect, type Page } from '@playwright/test';
import type { RunningEditor } from './app.ts';
import { parts } from './editor.ts';

/** Puts the caret into the notes. */
async function focusNotes(page: Page): Promise<void> {
  await parts
    .notes(page)
    .locator('.monaco-editor')
    .first()
    .click({ position: { x: 200, y: 30 } });
}

/** Makes the notes hold nothing but `text`, with the caret at its end. */
export async function writeNotes(page: Page, text: string): Promise<void> {
  await focusNotes(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  if (text !== '') await page.keyboard.insertText(text);
}

/** The notes as Monaco shows them: every line, blanks included. */
export async function expectNotes(page: Page, text: string): Promise<void> {
  await expect.poll(() => notesText(page)).toBe(text);
}

/** Reads what the window would save, below the front matter. */
async function notesText(page: Page): Promise<string> {
  const lines = await parts
    .notes(page)
    .locator('.view-line')
    .evaluateAll((all) =>
      all
        .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '')),
    );
  return lines.join('\n');
}

/** Puts words, and HTML beside them, on the system's clipboard. */
export async function copy(
  { app }: RunningEditor,
  copied: { readonly text: string; readonly html?: string },
): Promise<void> {
  await app.evaluate(async ({ clipboard, ...electron }, data) => {
    // Electron's clipboard takes items of several kinds today, and took one object of all kinds before.
    const { ClipboardItem: Item } = electron as unknown as { ClipboardItem?: new (kinds: object) => never };
    const target = clipboard as unknown as { write(what: unknown): unknown };
    if (Item === undefined) await target.write(data);
    else await target.write([new Item({ 'text/plain': data.text, ...(data.html ? { 'text/html': data.html } : {}) })]);
  }, copied);
}
