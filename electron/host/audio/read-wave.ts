import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { WAVE_POINTS } from '#shared/audio/wave/loudness.ts';
import { packetsOf } from '#shared/audio/wave/packets/packets-of.ts';
import type { SoundPackets } from '#shared/audio/wave/packets/sound-packets.ts';
import { waveOf } from '#shared/audio/wave/wave-of.ts';
import { openByteSource } from './file-source.ts';

interface WaveRequest {
  /** Absolute. */
  readonly path: string;
  /** Where waves are kept: each is 1,200 bytes. */
  readonly cache: string;
}

/** So many waves are kept; of more the oldest go. */
const KEPT = 2000;

/**
 * How loud a file is over its time, from the cache where the file has the size and time that it had. Undefined: the file
 * tells none. A cache that cannot be read or written only costs time.
 */
export async function readWave(
  { path, cache }: WaveRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Uint8Array | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return undefined;
  const name = createHash('sha256').update(`1\n${path}\n${stats.size}\n${stats.mtimeMs}`).digest('hex').slice(0, 32);
  const kept = await readFile(join(cache, name)).catch(() => undefined);
  if (kept?.length === WAVE_POINTS) return new Uint8Array(kept);
  const opened = await openByteSource(path);
  if (!opened.ok) return undefined;
  try {
    const facts = await inspectAudio(opened.value, options);
    const wave = facts.ok ? await waveOf(opened.value, facts.value, options) : undefined;
    if (wave !== undefined) await keep(cache, name, wave);
    return wave;
  } finally {
    await opened.value.close();
  }
}

/**
 * What a decoder of the window needs to tell the wave of a file whose bytes alone do not. Undefined where none would.
 */
export async function readPackets(
  path: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<SoundPackets | undefined> {
  const opened = await openByteSource(path);
  if (!opened.ok) return undefined;
  try {
    const facts = await inspectAudio(opened.value, options);
    return facts.ok ? await packetsOf(opened.value, facts.value, options) : undefined;
  } finally {
    await opened.value.close();
  }
}

async function keep(cache: string, name: string, wave: Uint8Array): Promise<void> {
  try {
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, name), wave);
    const names = await readdir(cache);
    if (names.length <= KEPT) return;
    const ages = await Promise.all(names.map(async (one) => ({ one, at: (await stat(join(cache, one))).mtimeMs })));
    const old = ages.sort((a, b) => a.at - b.at).slice(0, names.length - KEPT);
    await Promise.all(old.map(({ one }) => unlink(join(cache, one))));
  } catch {
    // The next time it is read anew.
  }
}
