import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findPath, resolveAudio } from '#shared/audio/audio-path.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import type { Show } from '#shared/show/show.ts';
import { inParallel } from '../show/in-parallel.ts';
import { inspectFile } from './file-source.ts';

/** Reads the audio files that episodes keep in the show's folder: size, and length where the file tells it. */
export async function knownAudio(
  show: Show,
  siteFiles: readonly string[],
  episodes: readonly { readonly path: string; readonly audio: string }[],
): Promise<ReadonlyMap<string, KnownAudio>> {
  const sounds = siteFiles.filter((file) => /\.(?:mp3|m4a|mp4|m4b|aac|wav|flac|ogg|opus|oga|aiff?)$/i.test(file));
  if (sounds.length === 0) return new Map();
  const known = await inParallel(episodes, 2, async ({ path, audio }) => {
    const place = resolveAudio(audio, show, path);
    const file = audio.trim() === '' || place.kind === 'remote' ? undefined : findPath(place.candidates, sounds);
    if (file === undefined) return [];
    const absolute = join(show.root, file);
    const facts = await inspectFile(absolute);
    if (facts.ok) return [[path, { bytes: facts.value.bytes, seconds: facts.value.seconds }] as const];
    const bytes = await storedBytes(absolute);
    return bytes === undefined ? [] : [[path, { bytes }] as const];
  });
  return new Map(known.flat());
}

/**
 * The size of a file that could not be read as audio. Where git keeps large files elsewhere a pointer stands in its
 * place, which tells the true size; an empty file stands for one that is still in somebody's cloud.
 */
async function storedBytes(path: string): Promise<number | undefined> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size === 0 || size > 1024) return size || undefined;
  const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?size (\d+)\n/.exec(
    await readFile(path, 'utf8').catch(() => ''),
  );
  return pointer ? Number(pointer[1]) : size;
}
