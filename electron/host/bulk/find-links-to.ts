import { join } from 'node:path';
import { comparedPage, pathsMentioned } from '#shared/bulk/pages-linking.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readAddresses } from '../links/read-addresses.ts';
import { diskFolders } from '../show/folder-port.ts';
import { inParallel } from '../show/in-parallel.ts';
import { readText } from '../show/read-episodes.ts';
import { type OpenShow, openShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import type { LeftAlone } from './bulk-files.ts';

/** By episode: the files of the site that link to its page. Episodes that nobody links to are not there. */
export type LinksTo = Readonly<Record<string, readonly string[]>>;

/** Pages and data of a site that may hold links: text, and no archive. */
const pages = /\.(?:md|markdown|mdx|html?|ya?ml|json|liquid|njk|toml)$/i;

/** Finds which episodes and pages of the site link to which episode. */
export async function findLinksTo(
  { root }: { readonly root: string },
  { signal, onProgress }: JobControl,
): Promise<Result<LinksTo, LeftAlone>> {
  const opened = await openShow(root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const { show, episodes } = opened.value;
  const addresses = await readAddresses(show, episodes, Date.now());
  const byPage = new Map(addresses.map(({ path, address }) => [comparedPage(address), path]));
  const site = { hosts: hostsOf(show.url), basePath: comparedPage(show.baseUrl ?? '') };
  const links = new Map<string, string[]>();
  const files = filesToRead(opened.value);
  let done = 0;
  onProgress(0, files.length);
  await inParallel(files, 16, async (file) => {
    if (signal.aborted) return;
    const read = await readText(join(root, file), diskFolders);
    for (const page of 'text' in read ? pathsMentioned(read.text, site) : []) {
      const path = byPage.get(page);
      if (path !== undefined && path !== file) links.set(path, [...(links.get(path) ?? []), file]);
    }
    onProgress(++done, files.length);
  });
  return ok(Object.fromEntries([...links].map(([path, from]) => [path, from.sort()])));
}

/** What was archived links to nothing that a listener sees. */
function filesToRead({ episodes, siteFiles }: OpenShow): readonly string[] {
  const archived = new Set(episodes.filter(({ status }) => status === 'archive').map(({ path }) => path));
  return siteFiles.filter((file) => pages.test(file) && !archived.has(file));
}

function hostsOf(url: string | undefined): ReadonlySet<string> {
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
  return new Set(host === undefined ? [] : [host]);
}
