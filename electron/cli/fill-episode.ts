import { basename, relative, resolve, sep } from 'node:path';
import { readSource, type SourceOnDisk } from '#host/files/read-source.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Params } from '#shared/problem.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Show } from '#shared/show/show.ts';
import type { ShowsOfFiles } from './show-of-file.ts';

/** An episode that is to be filled in. */
export interface Episode {
  /** As the output names it. */
  readonly shown: string;
  readonly absolute: string;
  /** Below the show's root, with `/`. */
  readonly path: string;
  readonly onDisk: SourceOnDisk;
  readonly frontMatter: FrontMatter;
  readonly show: Show;
}

/** Why an episode was not filled in: the key of the words, and the exit status that it makes. */
export interface Refusal {
  /** What it is about: the FILE as typed, or the feed's address. */
  readonly subject: string;
  readonly words: string;
  readonly params: Params;
  readonly status: 1 | 2;
}

/** Reads a FILE with its show. */
export async function openEpisode(
  argument: string,
  shows: ShowsOfFiles,
  cwd: string,
): Promise<Result<Episode, Refusal>> {
  const absolute = resolve(cwd, argument);
  const shown = argument.split(sep).join('/');
  const read = await readSource(absolute);
  if (!read.ok) {
    const { reason, code } = read.error;
    return fail({ subject: shown, words: `failure.${reason}`, params: { name: basename(absolute), code }, status: 2 });
  }
  const { text } = read.value.source;
  const show = await shows.showOf(absolute, text);
  return ok({
    shown,
    absolute,
    path: relative(show.root, absolute).split(sep).join('/'),
    onDisk: read.value,
    frontMatter: parseFrontMatter(text, show.reader),
    show,
  });
}
