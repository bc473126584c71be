import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { findShowRoot, type OpenShow, openShow } from '#host/show-folder.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { classifyPath } from '#shared/show/content/classify-path.ts';
import { anyContent } from '#shared/show/summarise.ts';

/** An episode to check. */
export interface Target {
  /** As the output names it: the argument, and for a file in a folder the path below it. */
  readonly shown: string;
  /** Below the show's root, with `/`. */
  readonly path: string;
}

export interface Targets extends OpenShow {
  readonly targets: readonly Target[];
}

/** Finds the episodes that PATHs mean and the one show that they belong to. The error is a sentence for the person. */
export async function findTargets(paths: readonly string[], cwd: string): Promise<Result<Targets, string>> {
  const places: {
    readonly argument: string;
    readonly absolute: string;
    readonly isFolder: boolean;
    readonly root: string;
  }[] = [];
  for (const argument of paths) {
    const absolute = resolve(cwd, argument);
    const stats = await stat(absolute).catch(() => undefined);
    if (!stats) return fail(`check: there is no file or folder ${argument}`);
    places.push({ argument, absolute, isFolder: stats.isDirectory(), root: await findShowRoot(absolute) });
  }
  const [root = cwd, ...others] = new Set(places.map((place) => place.root));
  if (others.length > 0) return fail(`check: these paths belong to different shows: ${[root, ...others].join(', ')}`);
  const opened = await openShow(root);
  if (!opened.ok) return fail(`check: ${root} cannot be read (${opened.error.reason})`);
  const { episodes, show } = opened.value;
  const content = show.content ?? anyContent;
  const targets = places.flatMap(({ argument, absolute, isFolder }) => {
    const shown = argument.split(sep).join('/');
    const below = relative(root, absolute).split(sep).join('/');
    if (!isFolder) return [{ shown, path: below }];
    const prefix = below === '' ? '' : `${below}/`;
    const asksForArchive = classifyPath(content, `${prefix}2000-01-01-1.md`) === 'archive';
    return episodes
      .filter(({ path, status }) => path.startsWith(prefix) && (status !== 'archive' || asksForArchive))
      .map(({ path }) => ({ shown: `${shown.replace(/\/+$/, '')}/${path.slice(prefix.length)}`, path }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  });
  return ok({ ...opened.value, targets: withoutRepeats(targets) });
}

function withoutRepeats(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>();
  return targets.filter(({ path }) => !seen.has(path) && seen.add(path));
}
