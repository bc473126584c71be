import { join } from 'node:path';
import { archiveFolders, movedPath, pinnedOf } from '#shared/bulk/archive.ts';
import { type FileChange, type FileRefusal, type PlannedFile, plannedFile } from '#shared/bulk/change-set.ts';
import { editorFor } from '#shared/bulk/edits-for.ts';
import type { Operation } from '#shared/bulk/operation.ts';
import { renameInPeopleList } from '#shared/bulk/rename-in-site.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Show } from '#shared/show/show.ts';
import { readSource } from '../files/read-source.ts';
import { type OpenShow, openShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import type { LeftAlone } from './bulk-files.ts';
import { type EpisodeText, eachText, type TextsArgument } from './each-text.ts';
import { filesOf } from './episode-parts.ts';
import { fixesOf } from './fixes-of.ts';

export interface PlanArgument extends TextsArgument {
  readonly operation: Operation;
  /** The chosen episodes; null: all that are not archived. */
  readonly paths: readonly string[] | null;
}

/** What an operation would do to a show, before the person has seen it. */
export interface PlannedChanges {
  readonly files: readonly PlannedFile[];
  readonly changes: readonly FileChange[];
  readonly refused: readonly FileRefusal[];
}

/** Works an operation out over many episodes; nothing is written. */
export async function planChanges(
  argument: PlanArgument,
  control: JobControl,
): Promise<Result<PlannedChanges, LeftAlone>> {
  const opened = await openShow(argument.root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const { operation } = argument;
  const paths = argument.paths ?? livingPaths(opened.value);
  if (operation.type === 'move')
    return ok(await planMoves(opened.value, operation.direction, paths, argument, control));
  const files = filesOf(operation.type === 'fix' ? [] : opened.value.episodes, paths);
  const editor =
    operation.type === 'fix'
      ? await fixesOf(opened.value, operation, paths, argument, control)
      : editorFor(operation, opened.value.show);
  if (!editor.ok) return editor;
  const plan = collector();
  const refused = await eachText(argument, files.paths, control, (episode) => {
    const edits = editor.value({ ...episode, part: files.partOf(episode.path).part });
    if (edits.ok) plan.add(episode, edits.value);
    else plan.refuse(episode.path, edits.error);
  });
  for (const { path, reason } of refused) plan.refuse(path, { reason });
  if (operation.type === 'rename-person') await renameInSite(opened.value.show, operation.from, operation.to, plan);
  return ok(plan.done(paths));
}

/** Episodes go as they are; pinned ones and those with unsaved text stay. */
async function planMoves(
  { show, episodes, siteFiles }: OpenShow,
  direction: 'archive' | 'restore',
  paths: readonly string[],
  argument: TextsArgument,
  control: JobControl,
): Promise<PlannedChanges> {
  const folders = archiveFolders(show, episodes);
  const pinned = new Map(pinnedOf(show).map((pin) => [pin.path, pin]));
  const withData = new Set(episodes.flatMap(({ path, sidecar }) => (sidecar === undefined ? [] : [path])));
  const bundled = inFoldersWithOthers(siteFiles);
  const plan = collector();
  const refused = await eachText(argument, paths, control, ({ path, hash, inWindow }) => {
    const pin = direction === 'archive' ? pinned.get(path) : undefined;
    // An episode that is a folder of files would leave the others behind.
    const to = withData.has(path) || bundled.has(path) ? undefined : movedPath(path, direction, folders, show);
    if (pin !== undefined) plan.refuse(path, { reason: 'pinned', detail: pin.reason ?? '' });
    else if (inWindow) plan.refuse(path, { reason: 'unsaved' });
    else if (to !== undefined) plan.move(path, to, hash);
    else plan.refuse(path, { reason: 'no-archive' });
  });
  for (const { path, reason } of refused) plan.refuse(path, { reason });
  return plan.done(paths);
}

/** Pages that are folders (`3/index.md`) with pictures, audio or other languages in them. */
function inFoldersWithOthers(siteFiles: readonly string[]): ReadonlySet<string> {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const pages = siteFiles.filter((path) => /\/index(?:\.[a-z-]+)?\.[^./]+$/i.test(path));
  const folders = new Map(pages.map((path) => [folderOf(path), 0]));
  for (const path of siteFiles) {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
      const files = folders.get(folder);
      if (files !== undefined) folders.set(folder, files + 1);
    }
  }
  return new Set(pages.filter((path) => (folders.get(folderOf(path)) ?? 0) > 1));
}

/** The episodes that are the site: what was archived is changed only when it is chosen. */
function livingPaths({ episodes }: OpenShow): readonly string[] {
  return episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
}

interface Collector {
  add(episode: EpisodeText, edits: FileChange['edits']): void;
  move(path: string, to: string, hash: string): void;
  refuse(path: string, why: Omit<FileRefusal, 'path'>): void;
  /** In the order of the paths, what is not among them behind. */
  done(order: readonly string[]): PlannedChanges;
}

function collector(): Collector {
  const planned: { file: PlannedFile; change: FileChange }[] = [];
  const refused: FileRefusal[] = [];
  return {
    add({ path, text, hash, inWindow }, edits) {
      if (edits.length === 0) return;
      const change: FileChange = { path, before: hash, edits, ...(inWindow && { inWindow: true }) };
      const file = plannedFile(change, text);
      if (file.added + file.removed > 0) planned.push({ file, change });
    },
    move(path, to, hash) {
      const change: FileChange = { path, to, before: hash, edits: [] };
      planned.push({ file: plannedFile(change, ''), change });
    },
    refuse: (path, why) => refused.push({ path, ...why }),
    done(order) {
      const places = new Map(order.map((path, index) => [path, index]));
      const placeOf = ({ path }: { readonly path: string }) => places.get(path) ?? order.length;
      planned.sort((a, b) => placeOf(a.file) - placeOf(b.file));
      refused.sort((a, b) => placeOf(a) - placeOf(b));
      return { files: planned.map(({ file }) => file), changes: planned.map(({ change }) => change), refused };
    },
  };
}

/** The site's own list follows a renamed person: their entry's id, or the name of their page. */
async function renameInSite(show: Show, from: string, to: string, plan: Collector): Promise<void> {
  const { peopleSource: source, root } = show;
  if (source === undefined || !show.people.some(({ id }) => id === from)) return;
  const path = source.type === 'collection' ? `${source.folder}/${from}.md` : source.file;
  const read = await readSource(join(root, path));
  // A collection whose pages name their ids inside is left to the person.
  if (!read.ok) return;
  const {
    hash,
    source: { text },
  } = read.value;
  if (source.type === 'collection') {
    plan.move(path, `${source.folder}/${to}.md`, hash);
    return;
  }
  const list = source.type === 'config' ? { key: source.key, shape: 'map' as const } : { shape: source.shape };
  const edits = renameInPeopleList(text, list, from, to, 'psych');
  if (edits.ok) plan.add({ path, text, hash, inWindow: false }, edits.value);
  else plan.refuse(path, edits.error);
}
