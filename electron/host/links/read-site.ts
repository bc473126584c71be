import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFactsFrom, textsForSiteFacts } from '#shared/check/site-facts.ts';
import type { SiteFacts } from '#shared/links/site.ts';
import type { Show } from '#shared/show/show.ts';
import { diskFolders } from '../show/folder-port.ts';
import { inParallel } from '../show/in-parallel.ts';
import { listFiles } from '../show/list-files.ts';

/** A layout, page or feed template is small; of more only the beginning is read. */
const mostBytes = 256 * 1024;

/**
 * Reads what links and rules need to know of the site around the episodes. `files` are those below the root as
 * `openShow` lists them; without them the folder is listed.
 */
export async function readSite(
  { root, generator }: Pick<Show, 'root' | 'generator'>,
  files?: readonly string[],
): Promise<SiteFacts> {
  const all = files ?? (await listFiles(root, diskFolders));
  const read = await inParallel(textsForSiteFacts(all, generator), 32, async (file) => {
    const text = await beginningOf(join(root, file));
    return text === undefined ? [] : [[file, text] as const];
  });
  return siteFactsFrom(all, true, new Map(read.flat()));
}

async function beginningOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
