import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Japanese show notes of some `bytes` in UTF-8, in sections as episodes have them: talk, links, lists, a quote, a table. */
export function japaneseNotes(bytes: number): string {
  const sections: string[] = [];
  let size = 0;
  for (let part = 1; size < bytes; part++) {
    const section = `## ${part}. 話題について

工房の窓ぎわで "part ${part}" の話をしました。**急がないほうが、うまくいきます。**これは本当です。
次の行では油と錆のことを、ゆっくり話しています。お便りもたくさんいただきました。

- [第${part}回の資料](https://example.com/notes/${part})
- 参考
    - [A page about clocks](https://example.com/clocks/${part})
    - 歯車の数は ${part} 枚

> ゲストが言うには、部品は多いほど楽しい。

| 部品 | 数 |
|---|---|
| 歯車 | ${part} |

`;
    sections.push(section);
    size += new TextEncoder().encode(section).length;
  }
  return sections.join('');
}

/** A show with one long episode; the path of its file. */
export async function showWithLongEpisode(bytes: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bench-show-'));
  await mkdir(join(root, '_posts'));
  await writeFile(
    join(root, '_config.yml'),
    'title: Bench\nlanguage: ja\ntimezone: Asia/Tokyo\npermalink: /episode/:title\n',
  );
  const front =
    'layout: article\ntitle: 長い回\ndescription: 長い\naudio_file_path: /audio/1.mp3\naudio_file_size: 1\nduration: "10:00"\nactor_ids:\n  - a\n';
  const path = join(root, '_posts', '2026-10-02-1.md');
  await writeFile(path, `---\n${front}date: 2026-10-02 07:00:00 +0900\n---\n\n${japaneseNotes(bytes)}`);
  return path;
}
