import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type EditorWindow, launchWindow } from '../support/app.ts';
import { episodeIsOpen, goToEndOfNotes, parts } from '../support/editor.ts';
import { copyOfShow } from '../support/show.ts';

let editor: EditorWindow;
test.afterEach(() => editor.close());

test('Liquid of site and page is filled in; what has no value or is not run stands as it is written', async () => {
  const root = await copyOfShow();
  await mkdir(join(root, '_includes'));
  await writeFile(join(root, '_includes/letters.html'), '<p>お便りは {{ include.to }} まで。</p>\n');
  const path = join(root, '_posts/2026-10-02-5.md');
  const notes = `{{ site.title }} の {{ page.title }}

{% for id in page.actor_ids %}{% assign actor = site.actors[id] %}- [{{ actor.name }}]({{ actor.url }})
{% endfor %}

{% include letters.html to="窓ぎわ" %}

{{ site.nothing }} と {% figure a.png %}

最後の行
`;
  await writeFile(
    path,
    `---\ntitle: 5. 試し\nlayout: article\nactor_ids:\n  - hane\n  - kugi\ndate: 2026-10-02 07:00:00 +0900\n---\n\n${notes}`,
  );
  editor = await launchWindow({ args: [path] });
  const { page } = editor;
  await episodeIsOpen(page);
  const rendered = parts.rendered(page);
  await expect(rendered).toContainText('ねじまき通信 の 5. 試し');
  await expect(rendered.getByRole('link', { name: '羽根' })).toBeVisible();
  await expect(rendered).toContainText('お便りは 窓ぎわ まで。');
  await expect(rendered.locator('.liquid--missing')).toHaveText('{{ site.nothing }}');
  await expect(rendered.locator('.liquid--refused')).toHaveText('{% figure a.png %}');
  await rendered.getByText('最後の行').click();
  await expect(parts.notes(page).locator('.active-line-number')).toHaveText('19');
  await goToEndOfNotes(page);
  await page.keyboard.insertText('\n{{ page.description | default: "説明なし" }}');
  await expect(rendered).toContainText('説明なし');
});
