import { mostFrequent } from '../most-frequent.ts';
import { classifyPath, retiredFolder } from '../show/content/classify-path.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';
import { anyContent } from '../show/summarise.ts';

/** An episode that never moves to the archive, and why where that was written down. */
export interface PinnedEpisode {
  readonly path: string;
  readonly reason?: string;
}

/** The pinned episodes of a show. */
export function pinnedOf(show: Pick<Show, 'settings'>): readonly PinnedEpisode[] {
  return (show.settings?.pinned ?? []).map((entry) =>
    typeof entry === 'string' ? { path: entry } : withReason(entry),
  );
}

function withReason({ path, reason }: { readonly path: string; readonly reason?: string | undefined }): PinnedEpisode {
  return reason === undefined ? { path } : { path, reason };
}

/** The two folders between which episodes move, below the show's root. */
export interface ArchiveFolders {
  readonly living: string;
  readonly archive: string;
}

/**
 * Where the show's episodes live and where it keeps retired ones: as its settings say, as its archived episodes show, else
 * a folder that no generator publishes.
 */
export function archiveFolders(
  show: Pick<Show, 'settings' | 'content' | 'generator'>,
  episodes: readonly EpisodeSummary[],
): ArchiveFolders {
  const content = show.content ?? anyContent;
  const homes = episodes
    .filter(({ status }) => status === 'published')
    .map(({ path }) => homeOf(path, content.folders));
  const living = mostFrequent(homes) ?? (content.kind === 'jekyll' ? '_posts' : (content.folders[0] ?? ''));
  const retired = episodes.filter(({ status }) => status === 'archive').map(({ path }) => retiredHome(path));
  const written = show.settings?.archive?.replace(/^(?:\.?\/)+|\/+$/g, '');
  const usual = content.kind === 'jekyll' ? `${living}.bak` : 'episodes.bak';
  return { living, archive: written ?? mostFrequent(retired) ?? usual };
}

/** The folder of an episode up to `_posts`, or the content folder that it is in. */
function homeOf(path: string, folders: readonly string[]): string {
  const posts = /^(?:.*\/)?_posts(?=\/)/.exec(path)?.[0];
  if (posts !== undefined) return posts;
  const inside = folders.filter((folder) => folder === '' || path.startsWith(`${folder}/`));
  return inside.sort((a, b) => b.length - a.length)[0] ?? folderOf(path);
}

/** The folder of an archived episode up to the part whose name says so. */
function retiredHome(path: string): string {
  const folders = folderOf(path).split('/');
  const named = folders.findIndex((folder) => retiredFolder.test(folder));
  return folders.slice(0, named === -1 ? folders.length : named + 1).join('/');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * Where an episode goes: the same place below the other folder. Undefined where the move would not do what it says: the
 * new place is no archive, or no episode.
 */
export function movedPath(
  path: string,
  direction: 'archive' | 'restore',
  { living, archive }: ArchiveFolders,
  show: Pick<Show, 'content'>,
): string | undefined {
  const [from, to] = direction === 'archive' ? [living, archive] : [archive, living];
  const isBelow = from === '' || path.startsWith(`${from}/`);
  const below = isBelow ? path.slice(from === '' ? 0 : from.length + 1) : path.slice(path.lastIndexOf('/') + 1);
  const moved = to === '' ? below : `${to}/${below}`;
  const content = show.content ?? anyContent;
  const archives = [...content.archives, archive];
  const status = classifyPath(direction === 'archive' ? { ...content, archives } : content, moved);
  return (direction === 'archive') === (status === 'archive') && status !== undefined ? moved : undefined;
}
