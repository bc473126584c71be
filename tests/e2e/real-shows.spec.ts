import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, projectRoot, temporaryFolder } from './support/app.ts';
import { dropFiles, episodeIsOpen, parts } from './support/editor.ts';
import { changedLines, commitAll, textOf } from './support/show.ts';
import { silentMp3 } from './support/silent-mp3.ts';

const shared = join(projectRoot, '../shared');
test.skip(!existsSync(join(shared, 'corpus')), 'the sample of real shows is not beside this checkout');

test('every real episode opens without an error and is left as it is', async () => {
  test.setTimeout(240_000);
  const corpus = await temporaryFolder('corpus');
  await cp(join(shared, 'corpus'), corpus, { recursive: true });
  const files = (await readdir(corpus, { recursive: true, encoding: 'utf8' }))
    .filter((name) => /[\\/].*\.(?:md|mdx|markdown)$/.test(name))
    .sort();
  expect(files.length).toBeGreaterThan(100);
  const editor = await launchEditor({ args: ['--offline', join(corpus, files[0] ?? '')] });
  const { app, page } = editor;
  try {
    await episodeIsOpen(page);
    const before = new Map<string, Buffer>();
    for (const name of files) {
      const path = join(corpus, name);
      before.set(name, await readFile(path));
      // As a second start hands over a file that was opened by double click.
      await app.evaluate(({ app: running }, file) => running.emit('second-instance', {}, [], '', { path: file }), path);
      const end = name.split('/').slice(2).join('/') || name;
      await expect(page.locator(`form[data-path$=${JSON.stringify(end.split('/').at(-1))}]`), name).toBeVisible();
      await expect(page.locator('.notice--error'), name).toHaveCount(0);
      await expect(page.getByRole('alertdialog'), name).toHaveCount(0);
      await parts.save(page).click();
      await expect(parts.saveState(page), name).toHaveText('Saved');
    }
    for (const [name, bytes] of before) expect((await readFile(join(corpus, name))).equals(bytes), name).toBe(true);
  } finally {
    await editor.close();
  }
});

test('the seed: title, people and audio change their own lines and no other byte', async () => {
  const root = await temporaryFolder('seed');
  await mkdir(join(root, '_posts'));
  await mkdir(join(root, 'audio'));
  await cp(join(shared, 'seed/2024-09-19-84.md'), join(root, '_posts/2024-09-19-84.md'));
  await chmod(join(root, '_posts/2024-09-19-84.md'), 0o644);
  await cp(join(shared, 'corpus/takaaki-inada__takaaki-inada.github.io/_config.yml'), join(root, '_config.yml'));
  await writeFile(join(root, 'audio/84.mp3'), silentMp3(70));
  commitAll(root);
  const editor = await launchEditor({ args: ['--offline', join(root, '_posts/2024-09-19-84.md')] });
  const { page } = editor;
  try {
    await episodeIsOpen(page);
    const rendered = parts.rendered(page);
    await expect(rendered.locator('strong').filter({ hasText: '今回の発表のポイントは' })).toBeVisible();
    await expect(rendered.locator('a[href="https://github.com/ictnlp/LLaMA-Omni"]')).toHaveCount(1);
    await expect(rendered).toContainText('引用元: https://github.com/ictnlp/LLaMA-Omni');
    await parts.field(page, 'Title').fill('変更した題名');
    const people = page.getByRole('group', { name: 'People' });
    await people.getByRole('combobox', { name: 'Add person' }).fill('ずんだどん');
    await page.keyboard.press('Enter');
    await expect(people.getByRole('button', { name: 'Remove ずんだどん' })).toBeVisible();
    await dropFiles(page, [join(root, 'audio/84.mp3')], parts.notes(page));
    const review = page.getByRole('dialog', { name: 'Audio for this episode' });
    await review.getByRole('button', { name: 'Apply' }).click();
    await parts.save(page).click();
    await expect(parts.saveState(page)).toHaveText('Saved');
    expect(changedLines(root)).toEqual([
      '+  - ずんだどん',
      '-audio_file_size: 0',
      `+audio_file_size: ${silentMp3(70).length}`,
      '-duration: "00:00"',
      '+duration: "01:10"',
      '-title: 株式会社ずんだもん技術室AI放送局 podcast 20240919',
      '+title: 変更した題名',
    ]);
    expect(await textOf(root, '_posts/2024-09-19-84.md')).toContain('information: \n---\n');
  } finally {
    await editor.close();
  }
});

test('the seed: each field edited in the form is one line of diff', async () => {
  const root = await temporaryFolder('seed-fields');
  await mkdir(join(root, '_posts'));
  const path = '_posts/2024-09-19-84.md';
  await cp(join(shared, 'seed/2024-09-19-84.md'), join(root, path));
  await chmod(join(root, path), 0o644);
  await cp(join(shared, 'corpus/takaaki-inada__takaaki-inada.github.io/_config.yml'), join(root, '_config.yml'));
  commitAll(root);
  const editor = await launchEditor({ args: ['--offline', join(root, path)] });
  const { page } = editor;
  try {
    await episodeIsOpen(page);
    for (const [name, value, lines] of [
      ['Title', '別の題', 1],
      ['Date', '2024-09-20 05:00:00 +0900', 1],
      ['Audio file', '/audio/84.mp3', 1],
      ['File size (bytes)', '1234567', 1],
      ['Duration', '12:34', 1],
      ['Layout', 'episode', 1],
      ['information', '追記', 1],
    ] as const) {
      await parts.field(page, name).fill(value);
      await parts.save(page).click();
      await page
        .getByRole('button', { name: 'Save anyway' })
        .click({ timeout: 800 })
        .catch(() => undefined);
      await expect(parts.saveState(page), name).toHaveText('Saved');
      expect(
        changedLines(root).filter((line) => line.startsWith('+')),
        name,
      ).toHaveLength(lines);
      await page.getByRole('button', { name: 'Undo' }).click();
      await parts.save(page).click();
      await expect(parts.saveState(page), name).toHaveText('Saved');
      expect(changedLines(root), name).toEqual([]);
    }
    // Two lines of one quoted scalar that goes on in column 0: the second alone changes.
    const description = await parts.field(page, 'Description').inputValue();
    await parts.field(page, 'Description').fill(`${description}、追記`);
    await parts.save(page).click();
    await expect(parts.saveState(page)).toHaveText('Saved');
    expect(changedLines(root)).toHaveLength(2);
  } finally {
    await editor.close();
  }
});
