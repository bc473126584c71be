import MarkdownIt from 'markdown-it';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { type Bench, quantile, timesInTurn, timesOf } from '../lib/measure.ts';

const LENGTH = 100_000;
const RUNS = 60;

/** Notes of some 100 kB in sections as episodes have them: text, links, lists, a quote, a player. */
function longNotes(): string {
  let notes = '';
  for (let part = 1; notes.length < LENGTH; part++) {
    notes += `## Part ${part} 話題について\n\nWe talk about "part ${part}" with **two guests** -- it's about [the tool](https://example.com/${part}) and \`code\`.\n`;
    notes += `今日は最近読んだ本や技術の話題を紹介しました。次回もお楽しみに。\n\n- [Notes of part ${part}](https://example.com/notes/${part})\n`;
    notes += `- 参考\n  - [A page](https://example.com/page)\n\n> A guest said this about part ${part}.\n\n`;
    notes += `<iframe src="https://example.com/embed/${part}"></iframe>\n\n`;
  }
  return notes;
}

/** Show notes of 100 kB as kramdown publishes them: at first, and again after each of many edits of one line. */
export const bench: Bench = async (report) => {
  const notes = longNotes();
  const other = new MarkdownIt({ html: true, typographer: true });
  // The page in one piece, which markdown-it makes too, is put together when it is asked for.
  const fresh = async (): Promise<number> => renderNotes(notes, { dialect: 'kramdown' }).html.length;
  await timesInTurn(20, fresh, fresh);
  const first = await timesInTurn(RUNS, fresh, async () => {
    other.render(notes);
  });
  report({
    metric: 'notes.first.100k',
    value: quantile(first.one, 0.5),
    unit: 'ms',
    baseline: quantile(first.other, 0.5),
    detail: 'median, beside markdown-it with its typographer',
  });
  const renderer = createNotesRenderer({ dialect: 'kramdown' });
  renderer.render(notes);
  const lines = notes.split('\n');
  const edits = await timesOf(RUNS, (run) => {
    const line = (Math.abs(run) * 7919) % lines.length;
    lines[line] = `${lines[line] ?? ''}x`;
    renderer.render(lines.join('\n'));
  });
  report({
    metric: 'notes.edit.100k',
    value: quantile(edits, 0.5),
    unit: 'ms',
    baseline: quantile(first.one, 0.5),
    detail: 'median, blocks and links as the editor takes them, beside a rendering afresh',
  });
};
