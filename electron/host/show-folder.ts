import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { Show } from '#shared/show/show.ts';
import { isShowRoot } from '#shared/show/site/generator.ts';
import { showFileName } from '#shared/show/site/show-file-name.ts';
import { type SiteFacts, siteFactsOf } from '#shared/show/site/site-facts.ts';
import { wantedFiles } from '#shared/show/site/site-files.ts';
import { codeOf, diskFolders, type FolderPort, isRefusal } from './show/folder-port.ts';
import { inParallel } from './show/in-parallel.ts';
import { listFiles } from './show/list-files.ts';
import { readText } from './show/read-episodes.ts';
import { readShow } from './show/read-show.ts';

/** A show as its folder presents it now. Plain data: it crosses processes. Texts are not kept. */
export interface OpenShow {
  readonly show: Show;
  /** Published, drafts and archived ones, the newest first. */
  readonly episodes: readonly EpisodeSummary[];
  /** Every file of the site's own making, below the root, with `/`. */
  readonly siteFiles: readonly string[];
}

/** Why a folder cannot be opened as a show. */
export interface ShowFailure {
  readonly reason: 'missing' | 'not-a-folder' | 'no-permission' | 'unreadable';
  readonly path: string;
}

/**
 * The folder of the show that a file or folder belongs to: the nearest one, itself or above, with a file that tells what
 * builds a site or with the show's own settings; else a file's own folder, or the folder itself.
 */
export async function findShowRoot(path: string, port: FolderPort = diskFolders): Promise<string> {
  const isFolder = await port.stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const own = isFolder ? path : dirname(path);
  for (let folder = own; ; folder = dirname(folder)) {
    const entries = await port.list(folder).catch(() => []);
    const names = entries.map(({ name }) => name);
    if (isShowRoot(names, showFileName)) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/** Reads a show's folder: what it is, and all its episodes. Only the folder itself can make it fail, never one file of it. */
export async function openShow(root: string, port: FolderPort = diskFolders): Promise<Result<OpenShow, ShowFailure>> {
  const read = await readSiteFacts(root, port);
  if (!read.ok) return read;
  const { show, episodes } = await readShow(read.value, port);
  return ok({ show, episodes, siteFiles: read.value.site.files });
}

/** The paths of a show's episodes below its root, sorted; archived ones left out. None where the folder cannot be read. */
export async function listEpisodePaths(root: string, port: FolderPort = diskFolders): Promise<readonly string[]> {
  const opened = await openShow(root, port);
  if (!opened.ok) return [];
  const { episodes } = opened.value;
  return episodes
    .filter(({ status }) => status !== 'archive')
    .map(({ path }) => path)
    .sort();
}

/** What a show's folder tells before its episodes are read: its files, and the texts of those that tell what it is. */
export async function readSiteFacts(root: string, port: FolderPort): Promise<Result<SiteFacts, ShowFailure>> {
  try {
    if (!(await port.stat(root)).isDirectory()) return fail({ reason: 'not-a-folder', path: root });
    await port.list(root);
    const files = await listFiles(root, port);
    const texts = await inParallel(wantedFiles(files), 32, async (path) => {
      const read = await readText(join(root, path), port);
      return 'text' in read ? [[path, read.text] as const] : [];
    });
    return ok(siteFactsOf({ root, folderName: basename(root), files, texts: new Map(texts.flat()) }));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return fail({ reason: 'missing', path: root });
    if (codeOf(error) === '') throw error;
    return fail({ reason: isRefusal(error) ? 'no-permission' : 'unreadable', path: root });
  }
}
