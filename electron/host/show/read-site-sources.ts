import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isSiteSource, type SiteSources } from '#shared/liquid/site-sources.ts';
import { diskFolders } from './folder-port.ts';
import { inParallel } from './in-parallel.ts';
import { listFiles } from './list-files.ts';

/** A layout or a style sheet is small; what is larger was made by a program, and no page of a podcast needs it. */
const mostBytes = 256 * 1024;
const mostFiles = 400;

/**
 * The texts that set the site's pages, by their paths below the root. A file that cannot be read, is too large, or leads
 * out of the folder by a link is left out: the page does without it.
 */
export async function readSiteSources(root: string): Promise<SiteSources> {
  const real = await realpath(root).catch(() => root);
  const paths = (await listFiles(root, diskFolders)).filter(isSiteSource).slice(0, mostFiles);
  const read = await inParallel(paths, 16, async (path) => {
    const text = await textOf(real, join(root, path));
    return text === undefined ? [] : [[path, text] as const];
  });
  return Object.fromEntries(read.flat());
}

async function textOf(root: string, file: string): Promise<string | undefined> {
  try {
    if (!(await realpath(file)).startsWith(root + sep)) return undefined;
    return (await stat(file)).size > mostBytes ? undefined : await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
