import { basename } from 'node:path';
import { saveFile } from '#host/files/save-file.ts';
import { fillEdits } from '#shared/audio/fill-plan.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import type { FrontMatterKind } from '#shared/frontmatter/front-matter.ts';
import { writingHabitsOf } from '#shared/frontmatter/habits-of-show.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { rolePlaces } from '#shared/show/profile/role-nodes.ts';
import { translatorFor } from '#shared/words/translator.ts';
import { readFillArguments } from './fill-arguments.ts';
import { openEpisode, type Refusal } from './fill-episode.ts';
import { type Source, sourceOf } from './fill-sources.ts';
import type { CliIo } from './io.ts';
import { type ShowsOfFiles, showsOfFiles } from './show-of-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/**
 * `episodes fill`: size and duration of each FILE from its audio, or from the host's feed. 0 all filled in or right
 * already, 1 something was not found or refused, 2 wrong use or unreadable input.
 */
export async function runFill(args: readonly string[], io: CliIo): Promise<number> {
  const read = readFillArguments(args);
  if (!read.ok) {
    io.err(read.error);
    return 2;
  }
  const words = translatorFor('en');
  const say = ({ subject, words: key, params }: Refusal): void => io.err(`${subject}: ${words(key, params)}`);
  const source = await sourceOf(read.value, io.cwd);
  if (!source.ok) {
    say(source.error);
    return source.error.status;
  }
  const shows = showsOfFiles();
  let status = 0;
  for (const argument of read.value.paths) {
    const done = await fillOne(argument, { source: source.value, shows, dryRun: read.value.dryRun, io });
    if (done.ok) continue;
    say(done.error);
    status = Math.max(status, done.error.status);
  }
  return status;
}

/** Front matter that has keys; what is written in TOML or JSON the editor refuses with its own words. */
const FILLABLE: ReadonlySet<FrontMatterKind> = new Set(['yaml', 'toml', 'json']);

interface Run {
  readonly source: Source;
  readonly shows: ShowsOfFiles;
  readonly dryRun: boolean;
  readonly io: CliIo;
}

async function fillOne(argument: string, { source, shows, dryRun, io }: Run): Promise<Result<void, Refusal>> {
  const found = await openEpisode(argument, shows, io.cwd);
  if (!found.ok) return found;
  const episode = found.value;
  const { shown, absolute, frontMatter, onDisk, show } = episode;
  if (frontMatter.error !== undefined || !FILLABLE.has(frontMatter.kind)) {
    return fail({ subject: shown, words: 'audio.fill.noFrontMatter', params: {}, status: 1 });
  }
  if (rolePlaces(show.profile, 'bytes').length + rolePlaces(show.profile, 'duration').length === 0) {
    return fail({ subject: shown, words: 'audio.fill.noKeys', params: {}, status: 1 });
  }
  const rows = await source(episode);
  if (!rows.ok) return rows;
  const chosen = rows.value.filter(({ preselected }) => preselected);
  const { text, bom } = onDisk.source;
  const edited = editFrontMatter(text, fillEdits(chosen), { reader: show.reader, habits: writingHabitsOf(show) });
  if (!edited.ok) {
    const { reason, key = '', detail = '' } = edited.error;
    return fail({ subject: shown, words: `failure.${reason}`, params: { key, detail }, status: 1 });
  }
  if (edited.value.text === text) return ok(undefined);
  if (dryRun) {
    io.out(unifiedDiff(shown, text, edited.value.text));
    return ok(undefined);
  }
  const changed = { text: edited.value.text, bom };
  const saved = await saveFile({ path: absolute, source: changed, expectedHash: onDisk.hash });
  if (!saved.ok) {
    const { reason } = saved.error;
    const params = { name: basename(absolute), code: 'code' in saved.error ? saved.error.code : '' };
    return fail({ subject: shown, words: `failure.${reason}`, params, status: 1 });
  }
  for (const { key, current, proposed } of chosen) io.out(`${shown}: ${key}: ${current || '–'} → ${proposed}`);
  return ok(undefined);
}
