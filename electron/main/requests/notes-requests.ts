import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { clipboard } from 'electron';
import { isBelow } from '#host/files/below-folder.ts';
import { moveFile } from '#host/files/move-file.ts';
import { keepImage } from '#host/images/keep-image.ts';
import { systemClock } from '#host/links/system-clock.ts';
import type { Answers, Failure, KeptImage } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import type { NotesHabits } from '#shared/notes/habits/notes-habits.ts';
import { imageEnding } from '#shared/notes/images/image-habit.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fetchTitles, type TitlePorts } from '#shared/titles/fetch-titles.ts';
import type { OpenShows } from '../shows/open-shows.ts';

export interface NotesPorts {
  readonly shows: OpenShows;
  readonly learn: (root: string) => Promise<NotesHabits | undefined>;
  /** Files outside the shows that the person dropped or chose; nothing else outside is read. */
  readonly handedOver: Set<string>;
  readonly pages: TitlePorts['request'];
  readonly args: { readonly offline: boolean; readonly allowLocal: boolean };
}

/** More than any page shows. */
const mostBytes = 64 * 1024 * 1024;

/** What the show's notes have in common; null for a folder that is not open or cannot be read. */
export async function notesHabits(ports: NotesPorts, show: string): Promise<NotesHabits | null> {
  const root = ports.shows.rootOf(show);
  return root === undefined ? null : ((await ports.learn(root)) ?? null);
}

/** Titles of the pages whose addresses the person pasted or asked about. */
export async function notesTitles(ports: NotesPorts, addresses: readonly string[]): Promise<Answers['notes:titles']> {
  if (ports.args.offline) return Object.fromEntries(addresses.map((url) => [url, { reason: 'offline' }]));
  const run = { ports: { request: ports.pages, clock: systemClock }, allowLocal: ports.args.allowLocal };
  return Object.fromEntries(await fetchTitles(addresses, run));
}

/** The words on the clipboard, for "paste as plain text". */
export async function clipboardText(): Promise<string> {
  return await clipboard.readText();
}

/**
 * Stores a picture in a folder of the show: one from the clipboard by its bytes, one that was dropped by its path. A
 * picture of the show itself stays where it is.
 */
export async function keepNotesImage(
  ports: NotesPorts,
  { show, folder, fallback, image }: Request<'notes:keepImage'>,
): Promise<Result<KeptImage, Failure>> {
  const root = ports.shows.rootOf(show);
  if (root === undefined) return fail({ reason: 'refused' });
  if (image.type === 'file' && !ports.handedOver.has(image.path)) return fail({ reason: 'refused', path: image.path });
  const name = image.type === 'file' ? (image.path.split(/[\\/]/).at(-1) ?? '') : image.name;
  const own = image.type === 'file' ? await ownPath(root, image.path) : undefined;
  if (own !== undefined && imageEnding.test(own)) return ok({ path: own, isNew: false });
  // The folder may be new, and so may be those above it: containment is proved by the nearest that is there.
  if (!(await leadsBelow(ports.shows, show, folder))) return fail({ reason: 'outside-show', path: folder });
  const bytes = image.type === 'file' ? await bytesOf(image.path) : Buffer.from(image.base64, 'base64');
  if (bytes === undefined) return fail({ reason: 'not-a-file', path: name });
  const place = [root, ...folder.split('/')].join(sep);
  const kept = await keepImage({ folder: place, name, fallback, bytes });
  if (!kept.ok) return fail({ reason: kept.error.reason, path: name });
  return ok({ path: `${folder}/${kept.value.name}`, isNew: kept.value.isNew });
}

/** Gives a picture of the show another name; nothing is written over. */
export async function moveNotesImage(
  { shows }: Pick<NotesPorts, 'shows'>,
  { show, from, to }: Request<'notes:moveImage'>,
): Promise<Answers['notes:moveImage']> {
  if (!imageEnding.test(from) || !imageEnding.test(to)) return fail({ reason: 'refused', path: to });
  const source = await shows.resolve(show, from);
  const target = await shows.resolve(show, to);
  if (source === undefined || target === undefined) return fail({ reason: 'outside-show', path: to });
  const moved = await moveFile(source, target);
  return moved.ok ? ok(null) : fail({ reason: moved.error.reason, path: to, detail: moved.error.code });
}

/** The path below the root of a file that lies there already. */
async function ownPath(root: string, path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => path);
  return isBelow(root, real) ? relative(root, real).split(sep).join('/') : undefined;
}

async function leadsBelow(shows: OpenShows, show: string, folder: string): Promise<boolean> {
  for (let parts = folder.split('/'); parts.length > 0; parts = parts.slice(0, -1)) {
    const path = await shows.resolve(show, parts.join('/'));
    if (path !== undefined) return true;
    // A folder that leads out is there; one that is not there yet leads nowhere.
    const root = shows.rootOf(show) ?? '';
    const isThere = await stat([root, ...parts].join(sep)).then(
      () => true,
      () => false,
    );
    if (isThere) return false;
  }
  return true;
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() && found.size <= mostBytes ? readFile(path) : undefined;
}
