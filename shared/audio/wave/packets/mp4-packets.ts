import { adtsHeader } from '../../adts/adts-header.ts';
import type { ByteSource } from '../../audio-facts.ts';
import { byteWindow } from '../../bytes/byte-window.ts';
import { boxesIn } from '../../mp4/boxes.ts';
import { readTracks } from '../../mp4/inspect-mp4.ts';
import { readSampleTables, type Sample, type SampleTables, sampleCount, samplesOf } from '../../mp4/samples.ts';
import { LARGEST_PACKET, ownBytes, PACKETS, type PacketRun, PLACES, type SoundPackets } from './sound-packets.ts';

/** AAC by the index of an MP4 file; undefined where it is in fragments, or another codec. */
export async function mp4Packets(source: ByteSource): Promise<SoundPackets | undefined> {
  const window = byteWindow(source);
  for await (const box of boxesIn(window, 0, source.size)) {
    if (box.type !== 'moov') continue;
    const track = (await readTracks(window, box)).find(({ kind }) => kind === 'soun');
    if (track?.sound?.codec !== 'aac') return undefined;
    const { channels, sampleRate } = track.sound;
    const runs: PacketRun[] = [];
    for (const { part, samples } of samplesAllOver(await readSampleTables(window, track.stbl))) {
      const packets = await packetsOf(source, samples, { channels, sampleRate });
      if (packets.length > 0) runs.push({ part, packets });
    }
    return runs.length === 0 ? undefined : { codec: 'mp4a.40.2', sampleRate, channels, runs };
  }
  return undefined;
}

/** Days of sound; more is a broken number. */
const MOST_SAMPLES = 20_000_000;

/** Samples that follow one another, at places all over the track. */
function* samplesAllOver(tables: SampleTables): Generator<{ part: number; samples: Sample[] }> {
  const total = sampleCount(tables);
  if (total > MOST_SAMPLES) return;
  const places = Math.max(1, Math.min(PLACES, Math.floor(total / PACKETS)));
  let samples: Sample[] = [];
  let place = 0;
  let index = 0;
  for (const sample of samplesOf(tables)) {
    const from = Math.floor((total * place) / places);
    if (index++ < from) continue;
    samples.push(sample);
    if (samples.length < PACKETS) continue;
    yield { part: from / total, samples };
    samples = [];
    place++;
  }
}

/** Each sample with the header of its own that bare frames have: the decoder needs no other description then. */
async function packetsOf(
  source: ByteSource,
  samples: readonly Sample[],
  sound: { readonly channels: number; readonly sampleRate: number },
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const packets: Uint8Array<ArrayBuffer>[] = [];
  for (const { offset, size } of samples) {
    const header = size > LARGEST_PACKET ? undefined : adtsHeader(size, sound);
    const bytes = header && (await source.read(offset, size));
    if (header === undefined || bytes?.length !== size) return packets;
    const packet = new Uint8Array(header.length + size);
    packet.set(header);
    packet.set(bytes, header.length);
    packets.push(ownBytes(packet));
  }
  return packets;
}
