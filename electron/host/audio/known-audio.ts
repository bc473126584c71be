import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findPath, resolveAudio } from '#shared/audio/audio-path.ts';
import { isSoundFile } from '#shared/audio/sound-files.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import type { Show } from '#shared/show/show.ts';
import { longestLfsPointer, readLfsPointer } from '../files/lfs-pointer.ts';
import { inParallel } from '../show/in-parallel.ts';
import { inspectFile } from './file-source.ts';

interface NamedAudio {
  /** Below the show's root. */
  readonly path: string;
  readonly audio: string;
}

/** Reads the audio files that episodes keep in the show's folder: size, and length where the file tells it. */
export function knownAudio(
  show: Show,
  siteFiles: readonly string[],
  episodes: readonly NamedAudio[],
): Promise<ReadonlyMap<string, KnownAudio>> {
  return forOwnFiles(show, siteFiles, episodes, 2, async (file) => {
    const facts = await inspectFile(file);
    if (facts.ok) return { bytes: facts.value.bytes, seconds: facts.value.seconds };
    const bytes = await storedBytes(file);
    return bytes === undefined ? undefined : { bytes };
  });
}

/** The sizes alone, of which a look at the folder is enough: for a background that must not read gigabytes unasked. */
export function knownSizes(
  show: Show,
  siteFiles: readonly string[],
  episodes: readonly NamedAudio[],
): Promise<ReadonlyMap<string, KnownAudio>> {
  return forOwnFiles(show, siteFiles, episodes, 16, async (file) => {
    const bytes = await storedBytes(file);
    return bytes === undefined ? undefined : { bytes };
  });
}

/** Looks at the file of each episode that has one in the folder, `atOnce` at a time. */
async function forOwnFiles(
  show: Show,
  siteFiles: readonly string[],
  episodes: readonly NamedAudio[],
  atOnce: number,
  look: (file: string) => Promise<KnownAudio | undefined>,
): Promise<ReadonlyMap<string, KnownAudio>> {
  const sounds = siteFiles.filter(isSoundFile);
  if (sounds.length === 0) return new Map();
  const known = await inParallel(episodes, atOnce, async ({ path, audio }) => {
    const place = resolveAudio(audio, show, path);
    const file = audio.trim() === '' || place.kind === 'remote' ? undefined : findPath(place.candidates, sounds);
    const found = file === undefined ? undefined : await look(join(show.root, file));
    return found === undefined ? [] : [[path, found] as const];
  });
  return new Map(known.flat());
}

/**
 * The size of a file. Where git keeps large files elsewhere a pointer stands in its
 * place, which tells the true size; an empty file stands for one that is still in somebody's cloud.
 */
async function storedBytes(path: string): Promise<number | undefined> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size === 0 || size > longestLfsPointer) return size || undefined;
  return readLfsPointer(await readFile(path, 'utf8').catch(() => ''))?.bytes ?? size;
}
