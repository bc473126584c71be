import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLinksTo } from '#host/bulk/find-links-to.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'linked-'));
  await mkdir(join(root, '_posts'));
  await writeFile(join(root, '_config.yml'), 'title: Tea\npermalink: /episode/:title\n');
  await writeFile(join(root, 'CNAME'), 'tea.example\n');
  const notes = {
    1: 'Nobody names anybody here.',
    2: 'See {% post_url 2026-01-01-1 %}.',
    3: 'See [two](https://tea.example/episode/2) and [three]({% link _posts/2026-01-03-3.md %}).',
    4: 'See [two](https://other.example/episode/3).',
  };
  for (const [number, text] of Object.entries(notes)) {
    const head = `title: Tea ${number}\naudio_file_path: /audio/${number}.mp3\naudio_file_size: 200000\n`;
    await writeFile(join(root, `_posts/2026-01-0${number}-${number}.md`), `---\n${head}---\n${text}\n`);
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('an episode is linked to by its address under the site’s own name, and by tags that name its file', async () => {
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
  const found = await findLinksTo({ root }, hooks);
  expect(found).toEqual({
    ok: true,
    value: {
      '_posts/2026-01-01-1.md': ['_posts/2026-01-02-2.md'],
      '_posts/2026-01-02-2.md': ['_posts/2026-01-03-3.md'],
    },
  });
});
