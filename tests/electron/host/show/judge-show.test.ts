import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeShow } from '#host/show/judge-show.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'judged-'));
  await mkdir(join(root, '_posts'));
  await mkdir(join(root, 'audio'));
  await writeFile(join(root, '_config.yml'), 'title: Tea\ntimezone: Asia/Tokyo\n');
  for (const number of [1, 2, 3]) {
    const keys = [
      `title: Tea ${number}`,
      `date: 2026-01-0${number} 07:00:00 +0900`,
      `description: On tea ${number}`,
      `audio_file_path: /audio/${number}.mp3`,
      'audio_file_size: 200000',
      'duration: "10:00"',
      'layout: article',
    ];
    await writeFile(join(root, `_posts/2026-01-0${number}-${number}.md`), `---\n${keys.join('\n')}\n---\nNotes\n`);
    await writeFile(join(root, `audio/${number}.mp3`), new Uint8Array(number === 2 ? 200_001 : 200_000));
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('an episode whose audio is another than it says needs care, without its audio being read', async () => {
  const judged = await judgeShow(root, Date.parse('2026-02-01'));
  expect(judged?.marks['_posts/2026-01-02-2.md']).toEqual({ errors: 0, warnings: 1 });
  expect(judged?.marks['_posts/2026-01-01-1.md']).toBeUndefined();
  expect(judged?.marks['_posts/2026-01-03-3.md']).toBeUndefined();
});
