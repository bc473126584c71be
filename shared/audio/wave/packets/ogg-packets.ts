import type { ByteSource } from '../../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../../bytes/byte-window.ts';
import { u8 } from '../../bytes/numbers.ts';
import { firstSoundStream } from '../../ogg/inspect-ogg.ts';
import { findPage, firstPackets, type Page } from '../../ogg/pages.ts';
import { LARGEST_PACKET, ownBytes, PACKETS, type PacketRun, PLACES, type SoundPackets } from './sound-packets.ts';

/** Headers longer than this are no decoder's business. */
const LARGEST_HEADER = 0x10_0000;

/** Opus and Vorbis from the pages of an Ogg file; undefined for other codecs. */
export async function oggPackets(source: ByteSource, start: number): Promise<SoundPackets | undefined> {
  const window = byteWindow(source);
  const stream = await firstSoundStream(window, start);
  if (stream?.codec !== 'opus' && stream?.codec !== 'vorbis') return undefined;
  const { codec, serial, channels } = stream;
  const { packets: heads, end } = await firstPackets(window, start, serial, codec === 'opus' ? 2 : 3, LARGEST_HEADER);
  const [head] = heads;
  if (head === undefined) return undefined;
  const runs: PacketRun[] = [];
  for (let place = 0; place < PLACES; place++) {
    const part = place / PLACES;
    const from = end + Math.floor((source.size - end) * part);
    const page = await findPage(window, from, LARGEST_PACKET);
    const packets = page?.serial === serial ? await packetsOn(window, page) : [];
    if (packets.length > 0) runs.push({ part, packets });
  }
  const description = codec === 'opus' ? ownBytes(head) : laced(heads);
  return { codec, sampleRate: codec === 'opus' ? 48000 : stream.sampleRate, channels, description, runs };
}

/** The first packets that begin and end on a page. */
async function packetsOn(window: ByteWindow, page: Page): Promise<Uint8Array<ArrayBuffer>[]> {
  const packets: Uint8Array<ArrayBuffer>[] = [];
  const isContinued = (u8(await window.bytes(page.offset, 6), 5) & 1) !== 0;
  let from = page.body;
  let at = page.body;
  let isWhole = !isContinued;
  for (const size of page.lacing) {
    at += size;
    if (size === 255) continue;
    if (isWhole && at > from) packets.push(ownBytes(await window.bytes(from, at - from)));
    if (packets.length === PACKETS) break;
    isWhole = true;
    from = at;
  }
  return packets;
}

/** Vorbis' three headers as one: how many less one, the lengths of all but the last in Xiph's lacing, the headers. */
function laced(heads: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const lengths = heads
    .slice(0, -1)
    .flatMap(({ length }) => [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255]);
  const body = heads.flatMap((head) => [...head]);
  return Uint8Array.from([heads.length - 1, ...lengths, ...body]);
}
