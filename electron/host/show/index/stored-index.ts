import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { contentOf } from '#shared/ipc/handed-show.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import type { ReadShow, WholeShow } from './whole-show.ts';

/** Raised whenever what is kept, or the way from a file to its summary, changes: an index of another version is not read. */
const version = 3;

/** What is kept of a show between runs. */
export interface ShowState {
  readonly root: string;
  /** Of each file that was read, by its path below the root: what tells whether it changed since. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Hash of the texts that tell what the show is. */
  readonly siteKey: string;
  readonly whole: WholeShow;
  readonly read: ReadShow;
}

// A line that tells whose index it is, the show for the window, which the start hands over as it stands, and what the next
// reading needs beside it.
type Head = { readonly version: number; readonly digest: string; readonly contentBytes: number } & Pick<
  ShowState,
  'siteKey'
> &
  Omit<ReadShow, 'content'>;
type Facts = Pick<ShowState, 'stamps'> & Pick<WholeShow, 'siteFiles'>;

/** Longer than any head but that of a show in hundreds of folders, in bytes. */
const commonHead = 16 * 1024;

function fileOf(folder: string, root: string): string {
  return join(folder, `${digestOf(root).slice(0, 16)}.json`);
}

function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface StoredShow {
  readonly head: Head;
  readonly content: Uint8Array;
  /** What stands behind the show, where that was asked for. */
  readonly facts: Uint8Array;
}

/** Only the app writes here, so the head tells enough; that the show is whole tells its digest, sooner than parsing it. */
async function readStored(folder: string, root: string, withFacts: boolean): Promise<StoredShow | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(fileOf(folder, root));
    const { head, end } = await readHead(file);
    if (head?.version !== version || head.root !== root || head.contentBytes === undefined) return undefined;
    const content = await readPart(file, end, head.contentBytes);
    if (head.digest !== digestOf(content)) return undefined;
    const behind = end + head.contentBytes;
    const facts = withFacts ? await readPart(file, behind, (await file.stat()).size - behind) : new Uint8Array();
    return { head: head as Head, content, facts };
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** The first line, and where the next one begins, in bytes. */
async function readHead(file: FileHandle): Promise<{ head: Partial<Head> | null; end: number }> {
  for (let length = commonHead; ; length *= 8) {
    const start = Buffer.from((await readPart(file, 0, length)).buffer);
    const end = start.indexOf('\n');
    if (end !== -1) return { head: JSON.parse(start.toString('utf8', 0, end)), end: end + 1 };
    if (start.length < length) return { head: null, end: 0 };
  }
}

/** Up to `length` bytes from `start`, in a buffer of their own. */
async function readPart(file: FileHandle, start: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

/** The index of a show as the last run left it; undefined where there is none, or what stands there is damaged. */
export async function loadIndex(folder: string, root: string): Promise<ShowState | undefined> {
  const stored = await readStored(folder, root, true);
  if (stored === undefined) return undefined;
  const { head, content } = stored;
  try {
    const { stamps, siteFiles }: Facts = JSON.parse(new TextDecoder().decode(stored.facts));
    const { siteKey, state, folders } = head;
    const whole = { ...contentOf(content), siteFiles, state };
    return { root, stamps, siteKey, whole, read: { root, folders, state, content } };
  } catch {
    return undefined;
  }
}

/**
 * The show as the last run left it, without a look at its folder, and without a look into the show: the window waits for
 * it. Undefined where nothing is known of it.
 */
export async function rememberedShow(folder: string, root: string): Promise<ReadShow | undefined> {
  const stored = await readStored(folder, root, false);
  if (stored === undefined) return undefined;
  const { folders, state } = stored.head;
  return { root, folders, state, content: stored.content };
}

/** Keeps the index for the next start. A disk that takes it not costs time at that start and nothing else. */
export async function keepIndex(folder: string, { root, stamps, siteKey, whole, read }: ShowState): Promise<void> {
  const { content, ...known } = read;
  const head: Head = { version, digest: digestOf(content), contentBytes: content.length, siteKey, ...known };
  const facts: Facts = { stamps, siteFiles: whole.siteFiles };
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content, Buffer.from(JSON.stringify(facts))]);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(fileOf(folder, root), bytes);
  } catch {
    // The show is read from its own files then.
  }
}
