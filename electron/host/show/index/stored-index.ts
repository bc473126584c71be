import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShowContent } from '#shared/ipc/handed-show.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import type { ReadShow, WholeShow } from './whole-show.ts';

/** Raised whenever what is kept, or the way from a file to its summary, changes: an index of another version is not read. */
const version = 2;

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

// Three lines of JSON: what tells whose index it is, what the next reading needs, and the show for the window, which the
// start hands over as it stands.
type Head = { readonly version: number; readonly digest: string } & Pick<ShowState, 'siteKey'> &
  Omit<ReadShow, 'content'>;
type Facts = Pick<ShowState, 'stamps'> & Pick<WholeShow, 'siteFiles'>;

function fileOf(folder: string, root: string): string {
  return join(folder, `${digestOf(root).slice(0, 16)}.json`);
}

function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Lines {
  readonly head: Head;
  readonly facts: string;
  readonly content: string;
}

/** Only the app writes here, so the head tells enough; that the show is whole tells its digest, sooner than parsing it. */
async function readLines(folder: string, root: string): Promise<Lines | undefined> {
  try {
    const bytes = await readFile(fileOf(folder, root));
    const firstEnd = bytes.indexOf('\n');
    const secondEnd = bytes.indexOf('\n', firstEnd + 1);
    const head: Partial<Head> | null = JSON.parse(bytes.toString('utf8', 0, firstEnd));
    const content = bytes.subarray(secondEnd + 1);
    if (head?.version !== version || head.root !== root || head.digest !== digestOf(content)) return undefined;
    return {
      head: head as Head,
      facts: bytes.toString('utf8', firstEnd, secondEnd),
      content: content.toString('utf8'),
    };
  } catch {
    return undefined;
  }
}

/** The index of a show as the last run left it; undefined where there is none, or what stands there is damaged. */
export async function loadIndex(folder: string, root: string): Promise<ShowState | undefined> {
  const lines = await readLines(folder, root);
  if (lines === undefined) return undefined;
  const { head, facts, content } = lines;
  try {
    const { stamps, siteFiles }: Facts = JSON.parse(facts);
    const { siteKey, state, folders } = head;
    const whole = { ...(JSON.parse(content) as ShowContent), siteFiles, state };
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
  const lines = await readLines(folder, root);
  if (lines === undefined) return undefined;
  const { folders, state } = lines.head;
  return { root, folders, state, content: lines.content };
}

/** Keeps the index for the next start. A disk that takes it not costs time at that start and nothing else. */
export async function keepIndex(folder: string, { root, stamps, siteKey, whole, read }: ShowState): Promise<void> {
  const { content, ...known } = read;
  const head: Head = { version, digest: digestOf(content), siteKey, ...known };
  const facts: Facts = { stamps, siteFiles: whole.siteFiles };
  const text = `${JSON.stringify(head)}\n${JSON.stringify(facts)}\n${content}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(fileOf(folder, root), new TextEncoder().encode(text));
  } catch {
    // The show is read from its own files then.
  }
}
