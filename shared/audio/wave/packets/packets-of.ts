import type { AudioFacts, ByteSource } from '../../audio-facts.ts';
import { byteWindow } from '../../bytes/byte-window.ts';
import { guardedSource, type ReadOptions, ReadStopped } from '../../bytes/guarded-source.ts';
import { behindId3v2 } from '../../tags/id3v2.ts';
import { adtsPackets } from './adts-packets.ts';
import { flacPackets } from './flac-packets.ts';
import { mp4Packets } from './mp4-packets.ts';
import { oggPackets } from './ogg-packets.ts';
import type { SoundPackets } from './sound-packets.ts';

/**
 * Packets all over the time of a sound that only a decoder can tell the loudness of. A few MB at most, whatever the
 * file's size. Undefined for formats that no decoder of the window takes, and where the file fails: a player needs no
 * wave.
 */
export async function packetsOf(
  source: ByteSource,
  facts: AudioFacts,
  options: ReadOptions = {},
): Promise<SoundPackets | undefined> {
  const guarded = guardedSource(source, options);
  try {
    const start = await behindId3v2(byteWindow(guarded));
    switch (facts.container) {
      case 'adts':
        return await adtsPackets(guarded, start, facts);
      case 'mp4':
        return await mp4Packets(guarded);
      case 'ogg':
        return await oggPackets(guarded, start);
      case 'flac':
        return await flacPackets(guarded, start, facts);
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof ReadStopped) return undefined;
    throw error;
  }
}
