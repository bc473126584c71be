import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { temporaryFolder } from './app.ts';

/** Runs a command by its name, as a person without a mouse does. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill(name);
  await expect(palette.getByRole('option', { name }).first()).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

/** Walks with Tab to a button of the innermost dialog and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
}

const addressed = (name: string) => `episode 「${name}」`;

function episode(number: number, day: string, end: string): string {
  return [
    '---',
    'actor_ids:',
    '  - ねじ # the host',
    `audio_file_path: /audio/${addressed('x')}_${number}.mp3`,
    'audio_file_size: 0',
    `date: ${day} 05:00:00 +0900`,
    "description: 'Two lines  ",
    "in column 0: the second'",
    'duration: "00:00"',
    'layout: article',
    `title: ${number}. About /audio/ and screws`,
    'information: ',
    '---',
    '',
    `- [notes](/audio/${number}.txt)  `,
    number === 2 ? '- [the first](/episode/1)' : '',
    '',
  ].join(end);
}

/** A show of so many daily episodes in the manner of a long one: no sizes, CRLF and BOM here and there. */
export async function longShow(count: number): Promise<string> {
  const root = await temporaryFolder('long-show');
  await mkdir(join(root, '_posts'));
  await writeFile(
    join(root, '_config.yml'),
    'title: Screws\nurl: https://screws.example.com\npermalink: /episode/:title\n',
  );
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);
    const text = `${number % 7 === 0 ? '\uFEFF' : ''}${episode(number, day, number % 5 === 0 ? '\r\n' : '\n')}`;
    await writeFile(join(root, '_posts', `${day}-${number}.md`), text);
  }
  return root;
}

/** Every file of a folder below the root, by name. */
export async function textsIn(root: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const texts = names
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => [name, await readFile(join(root, folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}
