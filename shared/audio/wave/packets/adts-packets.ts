import { frameLength } from '../../adts/inspect-adts.ts';
import type { AudioFacts, ByteSource } from '../../audio-facts.ts';
import { ownBytes, PACKETS, type PacketRun, PLACES, type SoundPackets } from './sound-packets.ts';

const PIECE = 0x4000;

/** AAC in frames: places by bytes, which go with time nearly enough for a picture. */
export async function adtsPackets(
  source: ByteSource,
  start: number,
  { sampleRate = 44100, channels = 2 }: AudioFacts,
): Promise<SoundPackets> {
  const runs: PacketRun[] = [];
  for (let place = 0; place < PLACES; place++) {
    const part = place / PLACES;
    const piece = await source.read(start + Math.floor((source.size - start) * part), PIECE);
    const packets = framesIn(piece);
    if (packets.length > 0) runs.push({ part, packets });
  }
  return { codec: 'mp4a.40.2', sampleRate, channels, runs };
}

/** The first frames of a piece that follow one another. */
function framesIn(piece: Uint8Array): Uint8Array<ArrayBuffer>[] {
  for (let at = piece.indexOf(0xff); at !== -1; at = piece.indexOf(0xff, at + 1)) {
    const packets: Uint8Array<ArrayBuffer>[] = [];
    let next = at;
    while (packets.length < PACKETS) {
      const length = frameLength(piece, next);
      if (length === 0 || next + length > piece.length) break;
      packets.push(ownBytes(piece.subarray(next, next + length)));
      next += length;
    }
    // Two headers at the right distance are no accident.
    if (packets.length > 1) return packets;
  }
  return [];
}
