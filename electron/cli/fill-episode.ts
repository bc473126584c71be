import { relative, resolve, sep } from 'node:path';
import { readSource, type SourceOnDisk } from '#host/files/read-source.ts';
import { findShowRoot, type OpenShow, openShow } from '#host/show-folder.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Params } from '#shared/problem.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** An episode that is to be filled in. */
export interface Episode {
  /** As the output names it. */
  readonly shown: string;
  readonly absolute: string;
  /** Below the show's root, with `/`. */
  readonly path: string;
  readonly onDisk: SourceOnDisk;
  readonly frontMatter: FrontMatter;
  readonly opened: OpenShow;
}

/** Why an episode was not filled in: a key below `audio` in shared/words, and the exit status that it makes. */
export interface Refusal {
  readonly words: string;
  readonly params: Params;
  readonly status: 1 | 2;
}

/** Shows that were opened already, by their roots: the files of one show read it once. */
export type OpenedShows = Map<string, ReturnType<typeof openShow>>;

/** Reads a FILE with its show. */
export async function openEpisode(
  argument: string,
  shows: OpenedShows,
  cwd: string,
): Promise<Result<Episode, Refusal>> {
  const shown = argument.split(sep).join('/');
  const absolute = resolve(cwd, argument);
  const read = await readSource(absolute);
  if (!read.ok) {
    return fail({ words: 'fill.unreadable', params: { path: shown, reason: read.error.reason }, status: 2 });
  }
  const root = await findShowRoot(absolute);
  const opening = shows.get(root) ?? openShow(root);
  shows.set(root, opening);
  const opened = await opening;
  if (!opened.ok) {
    return fail({ words: 'fill.unreadable', params: { path: shown, reason: opened.error.reason }, status: 2 });
  }
  return ok({
    shown,
    absolute,
    path: relative(root, absolute).split(sep).join('/'),
    onDisk: read.value,
    frontMatter: parseFrontMatter(read.value.source.text, opened.value.show.reader),
    opened: opened.value,
  });
}
