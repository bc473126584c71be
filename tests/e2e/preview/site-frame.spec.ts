import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor } from '../support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from '../support/editor.ts';
import { copyOfShow } from '../support/show.ts';

let editor: RunningEditor;
test.afterEach(() => editor.close());

const layout = `<!DOCTYPE html>
<html>
<head><link rel="stylesheet" href="/css/site.css"><script>top.ran=1</script></head>
<body>
<script src="https://evil.example.com/a.js"></script>
<header onclick="top.ran=1"><h1>{{ page.title }}</h1></header>
{% if page.information %}<p class="information">{{ page.information }}</p>{% endif %}
<p class="description">{{ page.description }}</p>
<ul>{% for id in page.actor_ids %}<li>{{ site.actors[id].name }}</li>{% endfor %}</ul>
<div class="content">{{ content }}</div>
<img src="https://evil.example.com/pixel.png">
</body>
</html>
`;
const style = `@import url(https://evil.example.com/b.css);
body { background: #123456 url(https://evil.example.com/c.png); }
.content li { color: rgb(200, 0, 0); }
`;

test('the page stands in the site’s own layout: information above the description, its styles, nothing run or asked', async () => {
  const root = await copyOfShow();
  for (const folder of ['_layouts', 'css']) await mkdir(join(root, folder));
  await writeFile(join(root, '_layouts/article.html'), layout);
  await writeFile(join(root, 'css/site.css'), style);
  const path = join(root, '_posts/2026-10-02-5.md');
  const front =
    'title: 5. 試し\nlayout: article\nactor_ids:\n  - hane\ndescription: 内容の紹介\ninformation: お知らせの文\naudio_file_path: /audio/1.mp3\n';
  await writeFile(path, `---\n${front}date: 2026-10-02 07:00:00 +0900\n---\n\n- 項目\n`);
  editor = await launchEditor({ args: [path] });
  const { page } = editor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI));
  });
  await episodeIsOpen(page);
  const preview = page.getByRole('region', { name: 'Preview' });
  const information = preview.locator('.information');
  await expect(information).toHaveText('お知らせの文');
  const [above, below] = [await information.boundingBox(), await preview.locator('.description').boundingBox()];
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await expect(preview.getByRole('listitem').first()).toHaveText('羽根');
  const item = parts.rendered(page).locator('li');
  await expect(item).toHaveText('項目');
  await expect(item).toHaveCSS('color', 'rgb(200, 0, 0)');
  await expect(preview.locator('.site-body')).toHaveCSS('background-color', 'rgb(18, 52, 86)');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('- 次の項目');
  await expect(item).toHaveText(['項目', '次の項目']);
  await parts.field(page, 'Description').fill('新しい紹介');
  await expect(preview.locator('.description')).toHaveText('新しい紹介');
  await preview.getByRole('button', { name: 'Site layout' }).click();
  await expect(information).toHaveCount(0);
  await expect(item).toHaveCount(2);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(asked.filter((url) => !/^(?:app|data|blob):/.test(url))).toEqual([]);
});
