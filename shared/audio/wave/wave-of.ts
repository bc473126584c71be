import type { AudioFacts, ByteSource } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import { guardedSource, type ReadOptions, ReadStopped } from '../bytes/guarded-source.ts';
import { behindId3v2 } from '../tags/id3v2.ts';
import { loudness } from './loudness.ts';
import { mp3Wave } from './mp3-wave.ts';
import { pcmWave } from './pcm-wave.ts';

/**
 * How loud a sound is over its time, `WAVE_POINTS` bytes from 0 to 255, by one flat pass and without decoding. Undefined
 * where the format tells it to decoders alone, where the file fails or the reading is cancelled: a player needs no wave.
 */
export async function waveOf(
  source: ByteSource,
  { container, codec, seconds }: AudioFacts,
  options: ReadOptions = {},
): Promise<Uint8Array | undefined> {
  const guarded = guardedSource(source, options);
  const wave = loudness();
  try {
    if (container === 'mp3') {
      await mp3Wave(guarded, await behindId3v2(byteWindow(guarded)), seconds, wave, options);
    } else if (codec === 'pcm') await pcmWave(guarded, wave);
    const points = wave.points();
    return points.some((point) => point > 0) ? points : undefined;
  } catch (error) {
    if (error instanceof ReadStopped) return undefined;
    throw error;
  }
}
