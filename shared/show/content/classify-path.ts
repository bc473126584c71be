import type { EpisodeStatus } from '../episode-summary.ts';
import type { ContentRules } from '../show.ts';
import { isExcluded } from './glob.ts';

/** Folders that hold no source of the show: what a build or a package manager put there. */
export const foreignFolders: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'vendor', '_site']);

/** Folders of Jekyll's own that hold no episodes, whatever their files are named. */
const jekyllFolders = new Set(['_includes', '_layouts', '_data', '_sass', '_plugins']);

const kinds = 'posts?|drafts?|episodes?|podcasts?|shows?|articles?';
const backup = 'bak|backup|orig|disabled|unused|trash';
const retired = `${backup}|old|archived?|archives|retired`;
const backupName = new RegExp(`^_?(?:${kinds})[._-](?:${backup})\\d*$`, 'i');
/** A folder whose name says, alone or with what it holds, that its files were retired. */
export const retiredFolder = new RegExp(`^_?(?:[^/]*[._-])?(?:${retired})\\d*(?:[._-][^/]*)?$`, 'i');
const retiredName = new RegExp(`^_?(?:(?:${kinds})[._-](?:${retired})|(?:${retired})[._-](?:${kinds}))\\d*$`, 'i');

/** A name from which Jekyll takes a post's day (`Document::DATE_FILENAME_MATCHER`). */
const datedName = /^\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/;

/**
 * What a file is by its place and name alone: an episode that the generator publishes, a draft (a draft folder, a name
 * that the generator passes over), one that was retired to a folder outside the site, or no episode.
 */
export function classifyPath(content: ContentRules, path: string): EpisodeStatus | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (!content.extensions.includes(ending) && !content.extensions.includes(ending.toLowerCase())) return undefined;
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  if (!name.includes('.') || name.startsWith('.') || /^readme\./i.test(name)) return undefined;
  if (segments.some((segment) => segment.startsWith('.') || foreignFolders.has(segment))) return undefined;
  if (content.archives.some((folder) => isBelow(path, folder))) return 'archive';
  return content.kind === 'jekyll' ? inJekyll(content, path, segments, name) : inFolders(content, path, segments, name);
}

function inJekyll(
  content: ContentRules,
  path: string,
  segments: readonly string[],
  name: string,
): EpisodeStatus | undefined {
  const isOut = isExcluded(path, content.excluded);
  const inCollection = content.folders.some((folder) => isBelow(path, folder));
  const inPosts = segments.includes('_posts');
  const isRead = inPosts || inCollection || segments.includes('_drafts');
  if (isRead && !isOut) {
    if (segments.includes('_drafts') || /^[_~#]/.test(name)) return 'draft';
    return inPosts && !datedName.test(name) ? 'draft' : 'published';
  }
  if (segments.some((segment) => jekyllFolders.has(segment))) return undefined;
  if (content.others?.some((folder) => isBelow(path, folder))) return undefined;
  if (segments.some((segment) => retiredName.test(segment))) return 'archive';
  const isPassedOver = isOut || segments.some((segment) => segment.startsWith('_'));
  return isPassedOver && datedName.test(name) ? 'archive' : undefined;
}

function inFolders(
  content: ContentRules,
  path: string,
  segments: readonly string[],
  name: string,
): EpisodeStatus | undefined {
  const isInside = content.kind === 'titled' || content.folders.some((folder) => isBelow(path, folder));
  // A folder that merely says "old" may well be published; one that says "bak" hardly.
  if (segments.some((segment) => (isInside ? backupName : retiredName).test(segment))) return 'archive';
  // Hugo's `_index.md` is the page of its folder.
  if (!isInside || /^_index\./.test(name)) return undefined;
  return name.startsWith('_') || segments.some((segment) => /^_?drafts$/.test(segment)) ? 'draft' : 'published';
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
