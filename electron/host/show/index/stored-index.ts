import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import type { WholeShow } from './whole-show.ts';

/** Raised whenever what is kept, or the way from a file to its summary, changes: an index of another version is not read. */
const version = 1;

/** What is kept of a show between runs. */
export interface ShowState {
  readonly root: string;
  /** Of each file that was read, by its path below the root: what tells whether it changed since. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Hash of the texts that tell what the show is. */
  readonly siteKey: string;
  readonly whole: WholeShow;
}

function fileOf(folder: string, root: string): string {
  return join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 16)}.json`);
}

/** The index of a show as the last run left it; undefined where there is none, or what stands there is damaged. */
export async function loadIndex(folder: string, root: string): Promise<ShowState | undefined> {
  try {
    const stored: unknown = JSON.parse(await readFile(fileOf(folder, root), 'utf8'));
    return isIndex(stored) && stored.root === root ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Only the app writes here, so the version and the outline tell enough: a torn file is no JSON. */
function isIndex(stored: unknown): stored is ShowState {
  if (typeof stored !== 'object' || stored === null) return false;
  const { version: kept, stamps, whole } = stored as Record<string, unknown>;
  const isWhole = typeof whole === 'object' && whole !== null && 'episodes' in whole && Array.isArray(whole.episodes);
  return kept === version && typeof stamps === 'object' && stamps !== null && isWhole;
}

/** Keeps the index for the next start. A disk that takes it not costs time at that start and nothing else. */
export async function keepIndex(folder: string, state: ShowState): Promise<void> {
  const text = JSON.stringify({ version, ...state });
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(fileOf(folder, state.root), new TextEncoder().encode(text));
  } catch {
    // The show is read from its own files then.
  }
}
