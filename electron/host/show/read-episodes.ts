import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { FrontMatter, Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { EpisodeSample } from '#shared/show/profile/places.ts';
import { fencedData } from '#shared/show/summarise.ts';
import { type FolderPort, isRefusal } from './folder-port.ts';

/** Why a single file could not be read. */
export type UnreadReason = 'no-permission' | 'unreadable' | 'not-utf8';

/** A file that could not be read. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: UnreadReason;
}

/** Where and how episodes are read. */
export interface EpisodeSource {
  readonly root: string;
  /** Every file of the site, to find data files beside notes. */
  readonly files: ReadonlySet<string>;
  readonly reader: Reader;
  readonly port: FolderPort;
}

/** Reads the front matter of a file below the root; its notes are let go. */
export async function readEpisode(source: EpisodeSource, path: string): Promise<EpisodeSample | UnreadFile> {
  const bytes = await readBytes(join(source.root, path), source.port);
  if ('reason' in bytes) return { path, reason: bytes.reason };
  const { text, frontMatter } = readHead(bytes, source.reader) ?? readWhole(bytes, source.reader);
  const sidecar = frontMatter.kind === 'none' ? await readSidecar(source, path) : undefined;
  return sidecar ?? { path, text, frontMatter };
}

/** The text of a file, or why there is none. */
export async function readText(
  path: string,
  port: FolderPort,
): Promise<{ readonly text: string } | { readonly reason: UnreadReason }> {
  const bytes = await readBytes(path, port);
  return 'reason' in bytes ? bytes : { text: decoded(bytes) };
}

/** A file's bytes, known to be UTF-8. */
async function readBytes(path: string, port: FolderPort): Promise<Uint8Array | { readonly reason: UnreadReason }> {
  try {
    const bytes = await port.read(path);
    return isUtf8(bytes) ? bytes : { reason: 'not-utf8' };
  } catch (error) {
    return { reason: isRefusal(error) ? 'no-permission' : 'unreadable' };
  }
}

const PLUS = 0x2b;
const LINE_FEED = 0x0a;

interface Head {
  /** Ends where the notes begin or later: all offsets of the front matter are right in it. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Reads up to the first line that can close the front matter, so that notes are not even decoded; undefined where that is not its end. */
function readHead(bytes: Uint8Array, reader: Reader): Head | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isToml = bytes[hasMark(bytes) ? 3 : 0] === PLUS;
  const fence = buffer.indexOf(isToml ? '\n+++' : '\n---', 3);
  const end = fence === -1 ? -1 : buffer.indexOf(LINE_FEED, fence + 4);
  if (end === -1) return undefined;
  const text = decoded(bytes.subarray(0, end + 1));
  const frontMatter = parseFrontMatter(text, reader);
  return frontMatter.kind === 'yaml' || frontMatter.kind === 'toml' ? { text, frontMatter } : undefined;
}

/** So much of a text is kept of which the front matter is no more than a guess. */
const kept = 5000;

function readWhole(bytes: Uint8Array, reader: Reader): Head {
  const text = decoded(bytes);
  const frontMatter = parseFrontMatter(text, reader);
  return { text: detached(text.slice(0, Math.max(kept, frontMatter.notesStart))), frontMatter };
}

/** The data file beside notes that have no front matter of their own (`index.md` and `index.yml`). */
async function readSidecar(
  { root, files, reader, port }: EpisodeSource,
  path: string,
): Promise<EpisodeSample | undefined> {
  const stem = path.replace(/\.[^.]+$/, '');
  const sidecar = ['yml', 'yaml', 'json'].map((ending) => `${stem}.${ending}`).find((name) => files.has(name));
  if (sidecar === undefined) return undefined;
  const read = await readText(join(root, sidecar), port);
  if ('reason' in read) return undefined;
  const [text, frontMatter] = fencedData(read.text, reader);
  return { path, text, frontMatter, sidecar };
}

/** Sound UTF-8 as text, without its byte order mark. */
function decoded(bytes: Uint8Array): string {
  const own = hasMark(bytes) ? bytes.subarray(3) : bytes;
  return Buffer.from(own.buffer, own.byteOffset, own.byteLength).toString('utf8');
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A copy that does not keep the whole file's text in memory, as a slice does. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
