import { expect, type Page } from '@playwright/test';
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
