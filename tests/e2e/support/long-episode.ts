import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfShow } from './show.ts';

/** A number between 0 and 1 that follows from the seed: the same episodes in every run. */
function randomSource(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const subjects = ['歯車', 'ぜんまい', '時計塔', 'the old clock', '油さし', 'a small screw', '錆', 'はんだ'];
const sayings = [
  'を分解すると、思ったより部品が多いことに気づきます。',
  'について、お便りをいただきました。ありがとうございます。',
  ' keeps better time after a night by the window.',
  'は、急がないほうがうまくいく。これは本当です。',
];

/** Notes as long episodes have them: links in nested lists, letters, a table, code, raw HTML and pictures. */
function longNotes(seed: number, parts: number): string {
  const random = randomSource(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let count = 0;
  // Each sentence has a number of its own, by which a test finds its line and its place on the screen.
  const sentence = () => `${pick(subjects)}${pick(sayings)}〔${++count}〕`;
  const many = (most: number, make: (index: number) => string) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, (_, index) => make(index)).join('');
  let notes = '';
  for (let part = 1; part <= parts; part++) {
    notes += `## ${part}. ${pick(subjects)}〔${++count}〕\n\n`;
    notes += many(4, () => `${many(5, () => sentence())}\n`);
    notes += `\n${many(6, (item) => `- [${sentence()}](https://example.com/${seed}/${part}/${item})\n${many(2, () => `    - ${sentence()}\n`)}`)}\n`;
    if (random() < 0.5) notes += `![${pick(subjects)}](/images/wide-${1 + Math.floor(random() * 3)}.svg)\n\n`;
    if (random() < 0.3) notes += `> ${sentence()}\n>\n> ${sentence()}\n\n`;
    if (random() < 0.3) notes += `| 部品 | 数 |\n|---|---|\n${many(4, (row) => `| ${sentence()} | ${row} |\n`)}\n`;
    if (random() < 0.2) notes += `\`\`\`\n${many(5, (line) => `gear ${line} 〔${++count}〕\n`)}\`\`\`\n\n`;
    if (random() < 0.2) notes += `<div>\n<p>${sentence()}</p>\n<p>${sentence()}</p>\n</div>\n\n`;
  }
  return notes;
}

/** A show whose newest episodes are long ones with pictures; the paths of their files. */
export async function showOfLongEpisodes(count: number, parts: number): Promise<readonly string[]> {
  const root = await copyOfShow();
  await mkdir(join(root, 'images'), { recursive: true });
  for (const [index, height] of [240, 420, 90].entries())
    await writeFile(
      join(root, `images/wide-${index + 1}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${height}"><rect width="600" height="${height}" fill="#8a6"/></svg>`,
    );
  const paths: string[] = [];
  for (let number = 1; number <= count; number++) {
    const path = join(root, `_posts/2026-10-${String(number).padStart(2, '0')}-${number + 10}.md`);
    const front = `title: 長い回 ${number}\nlayout: article\nactor_ids:\n  - hane\ndescription: 長い\naudio_file_path: /audio/1.mp3\n`;
    await writeFile(path, `---\n${front}date: 2026-10-01 07:00:00 +0900\n---\n\n${longNotes(number, parts)}`);
    paths.push(path);
  }
  return paths;
}
