import { fail, ok, type Result } from '../../result.ts';
import type { AudioCodec, AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import { letters, u16be, u32be } from '../bytes/numbers.ts';
import { keepText, type OpenTags } from '../tags/audio-tags.ts';
import { undeclaredField } from '../tags/id3-text.ts';
import { readId3v2 } from '../tags/id3v2.ts';
import { chunksIn } from './chunks.ts';

/** Compression types of AIFF-C whose samples have a fixed size; anything else plays by the header's count alone. */
const UNCOMPRESSED = new Set([
  'NONE',
  'sowt',
  'twos',
  'fl32',
  'FL32',
  'fl64',
  'FL64',
  'in24',
  'in32',
  'raw ',
  'alaw',
  'ulaw',
]);

/** Sample frames of one packet, where the header counts packets: QuickTime's ADPCM. */
const PACKETED: Readonly<Record<string, number>> = { ima4: 64 };

/** AIFF and AIFF-C: the header counts sample frames; a cut file has as many as its sound chunk still holds. */
export async function inspectAiff(
  source: ByteSource,
  start: number,
  tags: OpenTags,
): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  let common: Uint8Array | undefined;
  let soundBytes = 0;
  for await (const chunk of chunksIn(window, start + 12, 'big')) {
    if (chunk.type === 'COMM') common = (await window.bytes(chunk.start, Math.min(chunk.size, 22))).slice();
    else if (chunk.type === 'SSND') soundBytes = Math.min(chunk.size, source.size - chunk.start) - 8;
    else if (chunk.type === 'NAME') {
      keepText(tags, 'title', undeclaredField(await window.bytes(chunk.start, Math.min(chunk.size, 1024))));
    } else if (chunk.type.toLowerCase() === 'id3 ') await readId3v2(source, chunk.start, tags);
  }
  if (!common || soundBytes <= 0) return fail({ reason: 'damaged' });
  const channels = u16be(common, 0);
  const claimed = u32be(common, 2);
  const sampleRate = extendedFloat(common, 8);
  const compression = common.length >= 22 ? letters(common, 18) : 'NONE';
  const frameBytes = channels * Math.ceil(u16be(common, 6) / 8);
  const isCounted = UNCOMPRESSED.has(compression) && frameBytes > 0;
  const there = isCounted ? Math.floor(soundBytes / frameBytes) : claimed;
  const frames = (claimed === 0 ? there : Math.min(claimed, there)) * (PACKETED[compression] ?? 1);
  if (!(sampleRate > 0) || frames === 0) return fail({ reason: 'damaged' });
  const codec: AudioCodec = compression === 'alac' ? 'alac' : 'pcm';
  return ok({
    bytes: source.size,
    seconds: frames / sampleRate,
    codec,
    container: 'aiff',
    mime: 'audio/aiff',
    bitrate: Math.round((soundBytes * 8 * sampleRate) / frames),
    vbr: false,
    sampleRate,
    channels,
    method: there >= claimed && claimed > 0 ? 'header' : 'frames',
  });
}

/** An 80-bit float of the IEEE's extended format; sample rates are positive and below 2^31. */
function extendedFloat(bytes: Uint8Array, at: number): number {
  const exponent = (u16be(bytes, at) & 0x7fff) - 16383;
  return u32be(bytes, at + 2) * 2 ** (exponent - 31);
}
