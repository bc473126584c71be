import { checkShow, prepareShow } from '#shared/check/check-show.ts';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { readSite } from '../links/read-site.ts';
import { openShow } from '../show-folder.ts';
import { readTexts } from './read-texts.ts';

/**
 * All rules over all episodes of a folder, without network: what is the show's habit, and which episodes need care.
 * Seconds of work for thousands of episodes: for a thread of its own. Undefined where the folder cannot be read.
 */
export async function judgeShow(root: string, now: number): Promise<JudgedShow | undefined> {
  const opened = await openShow(root);
  if (!opened.ok) return undefined;
  const { show, episodes, siteFiles } = opened.value;
  const paths = episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
  const [siteFacts, texts] = await Promise.all([readSite(show, siteFiles), readTexts(root, paths)]);
  const renderer = createNotesRenderer({ dialect: show.markdown, kramdown: show.kramdown });
  const judged = checkShow(prepareShow({ show, siteFacts, texts, now }), {
    paths: paths.filter((path) => texts.has(path)),
    render: (notes) => renderer.render(notes),
  });
  const habits = new Set<string>();
  const marks: Record<string, { errors: number; warnings: number }> = {};
  for (const { path, problems } of judged) {
    for (const { rule, habit } of problems) if (habit) habits.add(rule);
    const own = problems.filter(({ habit }) => !habit);
    const errors = own.filter(({ severity }) => severity === 'error').length;
    const warnings = own.filter(({ severity }) => severity === 'warning').length;
    if (errors + warnings > 0) marks[path] = { errors, warnings };
  }
  return { habits: [...habits].sort(), marks };
}
