import { join, relative, sep } from 'node:path';
import { foreignFolders } from '#shared/show/content/classify-path.ts';
import type { FolderPort } from './folder-port.ts';
import { inParallel } from './in-parallel.ts';

/** More files than any site has; a folder that holds more (a home folder, a disk) is not read to its end. */
const mostFiles = 200_000;
const atOnce = 32;

/**
 * Every file of the site's own making below a folder, sorted, with `/`. Folders of version control, caches and packages
 * are passed over, and so is what cannot be read. Links are followed where they stay inside the folder, each real folder
 * once, so that no circle is walked twice.
 */
export async function listFiles(root: string, port: FolderPort): Promise<readonly string[]> {
  const realRoot = await port.realpath(root);
  const seen = new Set([realRoot]);
  const files: string[] = [];
  let level = [''];
  while (level.length > 0 && files.length < mostFiles) {
    const found = await inParallel(level, atOnce, (folder) => entriesOf(root, realRoot, folder, port));
    level = [];
    for (const { folders, files: inside } of found) {
      files.push(...inside);
      for (const { path, real } of folders) {
        if (real !== undefined && seen.has(real)) continue;
        if (real !== undefined) seen.add(real);
        level.push(path);
      }
    }
  }
  return files.sort();
}

interface FoundEntries {
  readonly files: readonly string[];
  /** `real` is set where a link led there. */
  readonly folders: readonly { readonly path: string; readonly real?: string }[];
}

async function entriesOf(root: string, realRoot: string, folder: string, port: FolderPort): Promise<FoundEntries> {
  const entries = await port.list(join(root, folder)).catch(() => []);
  const files: string[] = [];
  const folders: { path: string; real?: string }[] = [];
  for (const { name, type } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (type === 'file') files.push(path);
    else if (type === 'folder' && isOwn(name)) folders.push({ path });
    else if (type === 'link') {
      const target = await followed(join(root, path), realRoot, port);
      if (target?.isFolder === false) files.push(path);
      else if (target && isOwn(name)) folders.push({ path, real: target.real });
    }
  }
  return { files, folders };
}

function isOwn(folder: string): boolean {
  return !folder.startsWith('.') && !foreignFolders.has(folder);
}

/** Where a link leads, if it stays below the root; a link into one of its own parents would only repeat them. */
async function followed(
  path: string,
  realRoot: string,
  port: FolderPort,
): Promise<{ real: string; isFolder: boolean } | undefined> {
  try {
    const real = await port.realpath(path);
    const below = relative(realRoot, real);
    if (below === '' || below === '..' || below.startsWith(`..${sep}`)) return undefined;
    const stats = await port.stat(real);
    return stats.isDirectory() || stats.isFile() ? { real, isFolder: stats.isDirectory() } : undefined;
  } catch {
    return undefined;
  }
}
