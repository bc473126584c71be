import { join } from 'node:path';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { EpisodeSample } from '#shared/show/profile/places.ts';
import { fencedData } from '#shared/show/summarise.ts';
import { decodeSource } from '#shared/text/source-text.ts';
import { type FolderPort, isRefusal } from './folder-port.ts';
import { inParallel } from './in-parallel.ts';

/** Why a single file could not be read. */
export type UnreadReason = 'no-permission' | 'unreadable' | 'not-utf8';

/** What was read of the files that may be episodes; the notes are let go. */
export interface ReadEpisodes {
  readonly samples: readonly EpisodeSample[];
  readonly unread: readonly { readonly path: string; readonly reason: UnreadReason }[];
}

const atOnce = 32;

/** Reads the front matter of files below a root. A file that cannot be read never fails the others. */
export async function readEpisodes(
  root: string,
  paths: readonly string[],
  files: readonly string[],
  reader: Reader,
  port: FolderPort,
): Promise<ReadEpisodes> {
  const known = new Set(files);
  const samples: EpisodeSample[] = [];
  const unread: { path: string; reason: UnreadReason }[] = [];
  const results = await inParallel(paths, atOnce, async (path) => {
    const text = await readText(join(root, path), port);
    if ('reason' in text) return { path, reason: text.reason };
    const frontMatter = parseFrontMatter(text.text, reader);
    if (frontMatter.kind === 'none') {
      const sidecar = await readSidecar(root, path, known, reader, port);
      if (sidecar) return sidecar;
    }
    // Offsets of the front matter stay right in a text that ends where the notes begin.
    const kept = frontMatter.fields.length > 0 ? frontMatter.notesStart : 5000;
    return { path, text: detached(text.text.slice(0, kept)), frontMatter };
  });
  for (const result of results) {
    if ('reason' in result) unread.push(result);
    else samples.push(result);
  }
  return { samples, unread };
}

/** The text of a file, or why there is none. */
export async function readText(
  path: string,
  port: FolderPort,
): Promise<{ readonly text: string } | { readonly reason: UnreadReason }> {
  try {
    const decoded = decodeSource(await port.read(path));
    return decoded.ok ? { text: decoded.value.text } : { reason: 'not-utf8' };
  } catch (error) {
    return { reason: isRefusal(error) ? 'no-permission' : 'unreadable' };
  }
}

/** The data file beside notes that have no front matter of their own (`index.md` and `index.yml`). */
async function readSidecar(
  root: string,
  path: string,
  known: ReadonlySet<string>,
  reader: Reader,
  port: FolderPort,
): Promise<EpisodeSample | undefined> {
  const stem = path.replace(/\.[^.]+$/, '');
  const sidecar = ['yml', 'yaml', 'json'].map((ending) => `${stem}.${ending}`).find((name) => known.has(name));
  if (sidecar === undefined) return undefined;
  const read = await readText(join(root, sidecar), port);
  if ('reason' in read) return undefined;
  const [text, frontMatter] = fencedData(read.text, reader);
  return { path, text, frontMatter, sidecar };
}

/** A copy that does not keep the whole file's text in memory, as a slice does. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
