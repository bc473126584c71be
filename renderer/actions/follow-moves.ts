import type { EpisodeDocument } from '#shared/document/episode-document.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { summarise } from '#shared/show/summarise.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { moveEpisode } from './move-episode.ts';

/** Paths that were there when the show was opened here: a file under one of them is nobody's new name. */
let known: { readonly show: string; readonly paths: ReadonlySet<string> } | undefined;

/**
 * Open episodes whose file is gone, while a file of the very same bytes has appeared under a new name, go on under that
 * name, unsaved text and all. A file that only changed the case of its name is found where names of either case are one.
 */
export async function followMoves(before: readonly EpisodeSummary[], now: readonly EpisodeSummary[]): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  if (known?.show !== show) known = { show, paths: new Set(before.map(({ path }) => path)) };
  const listed = new Set(now.map(({ path }) => path));
  for (const document of Object.values(useDocuments.getState().documents)) {
    if (document.disk === null || document.standing.type === 'saving' || listed.has(document.path)) continue;
    const to = await newPlaceOf(document, show, now);
    if (to !== undefined) await moveEpisode(document.path, to);
  }
}

async function newPlaceOf(
  { path, disk }: EpisodeDocument,
  show: string,
  now: readonly EpisodeSummary[],
): Promise<string | undefined> {
  const opened = currentShow();
  if (opened === undefined || disk === null) return undefined;
  const { title } = summarise(path, disk.text, opened.show);
  const { documents } = useDocuments.getState();
  const isOtherCase = (other: string) => nameOnDisk(other) === nameOnDisk(path);
  const candidates = now.filter(
    (episode) =>
      documents[episode.path] === undefined &&
      (isOtherCase(episode.path) || (episode.title === title && !known?.paths.has(episode.path))),
  );
  const isGone = async () => {
    const read = await request('episode:read', { show, path });
    return !read.ok && read.error.reason === 'missing';
  };
  for (const candidate of candidates) {
    const read = await request('episode:read', { show, path: candidate.path });
    if (read.ok && read.value.hash === disk.hash && (isOtherCase(candidate.path) || (await isGone()))) {
      return candidate.path;
    }
  }
  return undefined;
}

/** The form in which macOS and Windows compare names. */
function nameOnDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
