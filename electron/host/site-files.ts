import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no file of the site's own making. */
const skipped = new Set(['node_modules', '_site', '.git', '.jekyll-cache', '.sass-cache', 'vendor', '.svn', '.hg']);

/**
 * Every file below a show's root, with `/`, for links to files of the site. Links out of the folder are not followed.
 * Ends at `limit` files: a site that large has its links to files left unchecked, not called missing.
 */
export async function listSiteFiles(root: string, limit = 100_000): Promise<{ files: string[]; complete: boolean }> {
  const files: string[] = [];
  let level = [''];
  while (level.length > 0 && files.length < limit) {
    const listings = await Promise.all(
      level.map(async (folder) => ({ folder, entries: await entriesOf(root, folder) })),
    );
    level = [];
    for (const { folder, entries } of listings) {
      for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && !skipped.has(entry.name)) level.push(path);
        else if (entry.isFile()) files.push(path);
      }
    }
  }
  return { files: files.slice(0, limit), complete: files.length < limit };
}

async function entriesOf(root: string, folder: string): Promise<readonly Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
}
