import { expect, test } from '@playwright/test';
import { randomFrom } from '../support/random.ts';
import { launchEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from './support/editor.ts';
import { changedLines, commitAll, copyOfShow } from './support/show.ts';

const isLong = process.env['TEST_LONG'] === '1';
const kills = isLong ? 50 : 2;
/** What may be missing, in ms of typing. A busy machine of the short form gets the time that its timers are late by. */
const mostMissing = isLong ? 1000 : 2500;

const random = randomFrom(Number(process.env['TEST_SEED'] ?? 20_261_123));

/** Types words until the app is killed at a random moment; gives when each was typed, in ms before the kill. */
async function typeUntilKilled(root: string, data: string): Promise<readonly number[]> {
  const editor = await launchEditor({ args: [root], data });
  await episodeIsOpen(editor.page);
  await goToEndOfNotes(editor.page);
  const typed: number[] = [];
  const until = Date.now() + 300 + random() * 2700;
  while (Date.now() < until) {
    await editor.page.keyboard.insertText(`語${typed.length}。`);
    typed.push(Date.now());
  }
  const killed = Date.now();
  await editor.close();
  return typed.map((at) => killed - at);
}

test(`killed ${kills} times while typing, at most a second of it is missing`, async () => {
  test.setTimeout(kills * 60_000);
  const missing: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const root = await copyOfShow();
    commitAll(root);
    const data = await temporaryFolder('data');
    const typed = await typeUntilKilled(root, data);
    expect(changedLines(root)).toEqual([]);
    const editor = await launchEditor({ args: [root], data });
    try {
      await episodeIsOpen(editor.page);
      const dialog = editor.page.getByRole('dialog', { name: 'Recovered changes' });
      const isYoung = typed.every((age) => age < mostMissing);
      if (!isYoung) await expect(dialog).toBeVisible();
      let text = '';
      if (await dialog.isVisible()) {
        await dialog.getByRole('button', { name: 'Restore' }).click();
        await expect(parts.rendered(editor.page)).toContainText('語0。');
        text = (await parts.rendered(editor.page).textContent()) ?? '';
      }
      const lost = typed.filter((_, index) => !text.includes(`語${index}。`));
      missing.push(Math.max(0, ...lost));
    } finally {
      await editor.close();
    }
  }
  test
    .info()
    .annotations.push({ type: 'missing', description: `${Math.max(...missing)} ms at most of ${kills} kills` });
  expect(Math.max(...missing)).toBeLessThanOrEqual(mostMissing);
});
