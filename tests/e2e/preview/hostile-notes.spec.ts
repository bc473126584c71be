import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { hostileFrontMatter, hostileNotes } from '../support/hostile-notes.ts';
import { copyOfShow } from '../support/show.ts';

const long = process.env['TEST_LONG'] === '1';
const cases = Object.entries(hostileNotes);

/** In full each case has an episode of its own; in short the cases of a family stand in one, which tries them together. */
const episodes = long
  ? cases.flatMap(([family, list]) =>
      list.map((notes, index) => ({ title: `${family} ${String(index + 1).padStart(3, '0')}`, notes })),
    )
  : cases.map(([family, list]) => ({ title: family, notes: list.join('\n\n') }));

let editor: RunningEditor;
test.afterEach(() => editor.close());

test(`${cases.flatMap(([, list]) => list).length} hostile notes run nothing and request nothing`, async () => {
  test.setTimeout(long ? 900_000 : 120_000);
  const root = await copyOfShow();
  const paths = episodes.map((_, index) => `_posts/2026-11-01-${index + 100}.md`);
  for (const [index, { title, notes }] of episodes.entries())
    await writeFile(
      join(root, paths[index] ?? ''),
      `---\ntitle: "${title}"\n${hostileFrontMatter}---\n\nthe page of ${title}\n\n${notes}\n`,
    );
  editor = await launchEditor({ args: [join(root, paths[0] ?? '')] });
  const { app, page } = editor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await app.evaluate(({ session, shell }) => {
    const outside: string[] = [];
    Object.assign(globalThis, { outside });
    shell.openExternal = async (address) => {
      outside.push(address);
    };
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      if (!/^(?:app|data|blob|devtools):/.test(details.url)) outside.push(details.url);
      answer({});
    });
  });
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await episodeIsOpen(page);
  const rendered = parts.rendered(page);
  for (const { title } of episodes) {
    // The list draws the rows in view alone.
    await page.getByRole('searchbox', { name: 'Search episodes' }).fill(title);
    await parts.episode(page, title).click();
    await expect(rendered).toContainText(`the page of ${title}`);
    await rendered.evaluate((notes) => {
      // What the notes could have made of a pointer or a key.
      for (const element of notes.querySelectorAll(':not([data-open])'))
        for (const type of ['pointerenter', 'mouseover', 'focusin', 'click'])
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
    });
    await page.getByRole('button', { name: 'Feed item', exact: true }).click();
    await expect(page.locator('.feed-item')).toBeVisible();
    await page.getByRole('button', { name: 'Page', exact: true }).click();
    expect.soft(await page.evaluate(() => 'ran' in window), title).toBe(false);
  }
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  await expect(rendered).toContainText('the page of');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(asked.filter((url) => !/^(?:app|data|blob):/.test(url))).toEqual([]);
  const outside = await app.evaluate(() => (globalThis as unknown as { outside: string[] }).outside);
  expect(outside).toEqual([]);
  expect(page.url()).toBe('app://editor/index.html');
  expect(app.windows()).toHaveLength(1);
});
