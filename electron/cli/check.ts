import { knownAudio } from '#host/audio/known-audio.ts';
import { readSite } from '#host/links/read-site.ts';
import { readTexts } from '#host/show/read-texts.ts';
import { checkShow, prepareShow } from '#shared/check/check-show.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import { translatorFor } from '#shared/words/translator.ts';
import { type CheckArguments, readCheckArguments } from './check-arguments.ts';
import { changedSinceUpstream } from './check-changed.ts';
import { githubLines, textLines } from './check-formats.ts';
import { askLinks } from './check-online.ts';
import { type CheckReport, checkReport } from './check-report.ts';
import { findTargets, type Target, type Targets } from './check-targets.ts';
import type { CliIo } from './io.ts';

const unchanged = {
  'not-a-repository': 'check: --changed needs a git repository',
  'no-upstream': 'check: --changed needs a branch with an upstream to compare with',
} as const;

/** `episodes check`: all rules and links over files or folders. 0 no errors, 1 errors found, 2 wrong use or unreadable input. */
export async function runCheck(args: readonly string[], io: CliIo): Promise<number> {
  const read = readCheckArguments(args);
  if (!read.ok) return refuse(io, read.error);
  const options = read.value;
  const found = await findTargets(options.paths, io.cwd);
  if (!found.ok) return refuse(io, found.error);
  let { targets } = found.value;
  if (options.changed) {
    const paths = targets.map(({ path }) => path);
    const changed = await changedSinceUpstream(found.value.show.root, paths, io.env);
    if (!changed.ok) return refuse(io, unchanged[changed.error]);
    targets = targets.filter(({ path }) => changed.value.has(path));
  }
  const { report, unread } = await check(found.value, targets, options, io);
  for (const path of unread) io.err(`check: ${path} cannot be read as text`);
  if (options.format === 'json') io.out(JSON.stringify(report));
  else for (const line of options.format === 'github' ? githubLines(report) : textLines(report)) io.out(line);
  if (unread.length > 0) return 2;
  return report.summary.errors > 0 ? 1 : 0;
}

function refuse(io: CliIo, sentence: string): number {
  io.err(sentence);
  return 2;
}

async function check(
  { show, episodes, siteFiles }: Targets,
  targets: readonly Target[],
  options: CheckArguments,
  io: CliIo,
): Promise<{ readonly report: CheckReport; readonly unread: readonly string[] }> {
  const wanted = new Set([...episodes.map(({ path }) => path), ...targets.map(({ path }) => path)]);
  const texts = await readTexts(show.root, [...wanted]);
  const legible = targets.filter(({ path }) => texts.has(path));
  const siteFacts = await readSite(show, siteFiles);
  const prepared = prepareShow({ show, siteFacts, texts, now: Date.now(), allowLocal: options.allowLocal });
  const summaries = legible.flatMap(({ path }) => prepared.summaries.get(path) ?? []);
  const judged = checkShow(prepared, {
    paths: legible.map(({ path }) => path),
    render: (notes) => renderNotes(notes, { dialect: show.markdown, kramdown: show.kramdown }),
    audio: await knownAudio(show, siteFiles, summaries),
  });
  const answered = options.offline ? judged : await askLinks(judged, show, options, io);
  const byPath = new Map(answered.map((episode) => [episode.path, episode]));
  const reported = legible.flatMap(({ shown, path }) => {
    const episode = byPath.get(path);
    const isDraft = episode?.status === 'draft';
    return episode
      ? [{ shown, text: texts.get(path) ?? '', isDraft, problems: episode.problems, links: episode.links }]
      : [];
  });
  const unread = targets.filter(({ path }) => !texts.has(path)).map(({ shown }) => shown);
  return { report: checkReport(show, reported, translatorFor('en')), unread };
}
