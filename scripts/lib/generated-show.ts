import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const dayMs = 86_400_000;

/** Writes a show of many episodes, each with some 2.6 kB of front matter and notes; resolves to their paths below the root. */
export async function generateShow(root: string, count: number): Promise<readonly string[]> {
  await mkdir(join(root, '_posts'), { recursive: true });
  await writeFile(
    join(root, '_config.yml'),
    'title: Many\npermalink: /episode/:title\ntimezone: Asia/Tokyo\nactors:\n  hane:\n    name: Hane\n    image_url: /hane.png\n',
  );
  const paths: string[] = [];
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(1998, 0, 1) + number * dayMs).toISOString().slice(0, 10);
    const path = `_posts/${day}-${number}.md`;
    paths.push(path);
    await writeFile(join(root, path), episodeText(number, day));
  }
  return paths;
}

function episodeText(number: number, day: string): string {
  const head = [
    'actor_ids:',
    '  - hane',
    `audio_file_path: /audio/${number}.mp3`,
    `audio_file_size: ${number * 1000 + 100_000}`,
    `date: ${day} 05:00:00 +0900`,
    `description: '第${number}回の話題'`,
    'duration: "12:34"',
    'layout: article',
    `title: ${number}. 歯車に油を`,
  ];
  const notes = Array.from(
    { length: 12 },
    (_, link) =>
      `- [関連する記事 ${number}.${link} about trains and tea](https://example.com/${number}/${link})\n\n  ここに紹介の文章が続きます。今日は歯車とぜんまいの話をしました。\n`,
  );
  return `---\n${head.join('\n')}\n---\n\n## 関連リンク\n\n${notes.join('\n')}`;
}
