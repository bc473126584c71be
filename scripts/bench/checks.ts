import { resolve } from 'node:path';
import { readSite } from '#host/links/read-site.ts';
import { readTexts } from '#host/show/read-texts.ts';
import { openShow } from '#host/show-folder.ts';
import { checkEpisode } from '#shared/check/check-episode.ts';
import { prepareShow } from '#shared/check/check-show.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { type Bench, quantile, timesOf } from '../lib/measure.ts';

const LENGTH = 100_000;
const LINKS = 200;
const RUNS = 60;

/** Notes of 100 kB with 200 links of every kind between their words. */
function notesOf(edit: number): string {
  const piece = '今日は最近読んだ本や技術の話題を紹介しました。We talk about it and about "this" -- with guests.\n';
  let notes = `## ${edit} 関連リンク\n\n`;
  for (let link = 0; link < LINKS; link++) {
    const kinds = [
      `[題 ${link}](https://example.com/${link})`,
      `<https://example.org/${link}>`,
      `[上](#関連リンク) https://example.net/${link}`,
    ];
    notes += `- ${kinds[link % kinds.length]}\n\n`;
    while (notes.length < ((link + 1) * LENGTH) / LINKS) notes += piece;
    notes += '\n';
  }
  return notes;
}

/** Every rule and every link of a long episode of the sample show, as at each pause of typing: each run has another text. */
export const bench: Bench = async (report) => {
  const opened = await openShow(resolve('resources/sample-show'));
  if (!opened.ok) throw new Error(opened.error.reason);
  const { show, episodes, siteFiles } = opened.value;
  const paths = episodes.map(({ path }) => path);
  const [siteFacts, texts] = await Promise.all([readSite(show, siteFiles), readTexts(show.root, paths)]);
  const { context } = prepareShow({ show, siteFacts, texts, now: Date.now() });
  const [path = ''] = paths;
  const head = (texts.get(path) ?? '').split(/^---$/m, 2).join('---');
  const inputs = Array.from({ length: RUNS }, (_, run) => {
    const notes = notesOf(run);
    const text = `${head}---\n\n${notes}`;
    return { path, text, rendered: renderNotes(`\n${notes}`, { dialect: show.markdown, kramdown: show.kramdown }) };
  });
  let links = 0;
  const times = await timesOf(RUNS, (run) => {
    const input = inputs[Math.abs(run) % RUNS];
    if (input) links = checkEpisode(input, context).links.length;
  });
  report({
    metric: 'checks.immediate',
    value: quantile(times, 0.5),
    unit: 'ms',
    detail: `median, ${Math.round((inputs[0]?.text.length ?? 0) / 1000)},000 characters with ${links} links, the rendering apart`,
  });
};
