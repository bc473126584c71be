import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFactsFrom, textsForSiteFacts } from '#shared/check/site-facts.ts';
import type { SiteFacts } from '#shared/links/site.ts';
import type { Show } from '#shared/show/show.ts';
import { listSiteFiles } from '../site-files.ts';

/** A layout, page or feed template is small; of more only the beginning is read. */
const mostBytes = 256 * 1024;

/** Lists a show's folder and reads what links and rules need to know of the site around the episodes. */
export async function readSite(show: Pick<Show, 'root' | 'generator'>): Promise<SiteFacts> {
  const { files, complete } = await listSiteFiles(show.root);
  const texts = new Map<string, string>();
  const wanted = textsForSiteFacts(files, show.generator);
  for (let at = 0; at < wanted.length; at += 32) {
    const read = wanted
      .slice(at, at + 32)
      .map(async (file) => [file, await beginningOf(join(show.root, file))] as const);
    for (const [file, text] of await Promise.all(read)) {
      if (text !== undefined) texts.set(file, text);
    }
  }
  return siteFactsFrom(files, complete, texts);
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
