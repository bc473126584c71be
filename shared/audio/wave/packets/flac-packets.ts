import type { AudioFacts, ByteSource } from '../../audio-facts.ts';
import { u8, u24be } from '../../bytes/numbers.ts';
import { type FlacStream, frameAt } from '../../flac/last-frame.ts';
import { ownBytes, type PacketRun, PLACES, type SoundPackets } from './sound-packets.ts';

/** Room for two frames of the usual block size. */
const PIECE = 0x1_0000;
const INFO = 34;

/** A frame of FLAC at each place; undefined where the file does not begin as one. */
export async function flacPackets(
  source: ByteSource,
  start: number,
  { sampleRate, channels, seconds }: AudioFacts,
): Promise<SoundPackets | undefined> {
  const head = (await source.read(start, 8 + INFO)).slice();
  if (sampleRate === undefined || channels === undefined || (u8(head, 4) & 0x7f) !== 0) return undefined;
  const sizes = [u8(head, 8) * 256 + u8(head, 9), u8(head, 10) * 256 + u8(head, 11)];
  const stream: FlacStream = { sampleRate, channels, blockSize: sizes[0] === sizes[1] ? sizes[0] : undefined };
  const body = await behindBlocks(source, start + 4);
  const runs: PacketRun[] = [];
  for (let place = 0; place < PLACES; place++) {
    const from = body + Math.floor(((source.size - body) * place) / PLACES);
    const piece = await source.read(from, PIECE);
    const [begin, end] = framesIn(piece, stream);
    const frame = begin === undefined ? undefined : frameAt(piece, begin, stream);
    if (begin === undefined || end === undefined || frame === undefined) continue;
    const part = frame.begin / (seconds * sampleRate);
    runs.push({ part, packets: [ownBytes(piece.subarray(begin, end))] });
  }
  // The first block alone, said to be the last.
  const description = ownBytes(head);
  description[4] = 0x80;
  return { codec: 'flac', sampleRate, channels, description, runs };
}

/** The first two places of a piece where a frame begins. */
function framesIn(piece: Uint8Array, stream: FlacStream): readonly number[] {
  const found: number[] = [];
  for (let at = piece.indexOf(0xff); at !== -1 && found.length < 2; at = piece.indexOf(0xff, at + 1)) {
    if (frameAt(piece, at, stream) !== undefined) found.push(at);
  }
  return found;
}

/** Where the frames begin, behind the metadata that begins at `from`. */
async function behindBlocks(source: ByteSource, from: number): Promise<number> {
  let at = from;
  while (at < source.size) {
    const head = (await source.read(at, 4)).slice();
    at += 4 + u24be(head, 1);
    if (u8(head, 0) & 0x80) break;
  }
  return at;
}
