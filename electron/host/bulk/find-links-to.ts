import { join } from 'node:path';
import { comparedPage, fileNamesOf, filesMentioned, pathsMentioned } from '#shared/bulk/pages-linking.ts';
import { createSite } from '#shared/links/create-site.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readAddresses } from '../links/read-addresses.ts';
import { readSite } from '../links/read-site.ts';
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
  const { show, episodes, siteFiles } = opened.value;
  const [facts, addresses] = await Promise.all([readSite(show, siteFiles), readAddresses(show, episodes, Date.now())]);
  const site = createSite(facts, show, addresses);
  const byPage = new Map(addresses.map(({ path, address }) => [comparedPage(address), path]));
  const byFile = new Map(episodes.flatMap(({ path }) => fileNamesOf(path).map((name) => [name, path] as const)));
  const links = new Map<string, string[]>();
  const files = filesToRead(opened.value);
  let done = 0;
  onProgress(0, files.length);
  await inParallel(files, 16, async (file) => {
    if (signal.aborted) return;
    const read = await readText(join(root, file), diskFolders);
    const text = 'text' in read ? read.text : '';
    const linked = [
      ...[...pathsMentioned(text, site)].map((page) => byPage.get(page)),
      ...[...filesMentioned(text)].map((name) => byFile.get(name)),
    ];
    for (const path of new Set(linked)) {
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
