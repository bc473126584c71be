import { fail, ok, type Result } from '../../result.ts';
import type { AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import { letters, u8, u16be, u24be, u32be } from '../bytes/numbers.ts';
import type { OpenTags } from '../tags/audio-tags.ts';
import { readVorbisComments } from '../tags/vorbis-comments.ts';
import { type FlacStream, samplesThere } from './last-frame.ts';

const STREAMINFO = 0;
const COMMENTS = 4;
const PICTURE = 6;
/** Comments can hold a transcript; a whole picture in base64 is not worth the memory. */
const LARGEST_COMMENTS = 4 * 0x10_0000;

/** The length by STREAMINFO where the last frame agrees with it; else by the last frame (streamed or cut files). */
export async function inspectFlac(
  source: ByteSource,
  start: number,
  tags: OpenTags,
): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  let stream: FlacStream | undefined;
  let claimed = 0;
  let at = start + 4;
  for (let last = false; !last; ) {
    const head = await window.bytes(at, 4);
    if (head.length < 4) return fail({ reason: 'damaged' });
    last = (u8(head, 0) & 0x80) !== 0;
    const type = u8(head, 0) & 0x7f;
    const size = u24be(head, 1);
    at += 4;
    if (type === STREAMINFO) {
      const info = await window.bytes(at, 18);
      stream = {
        sampleRate: u24be(info, 10) >> 4,
        channels: ((u8(info, 12) >> 1) & 7) + 1,
        blockSize: u16be(info, 0) === u16be(info, 2) ? u16be(info, 0) : undefined,
      };
      claimed = (u8(info, 13) & 15) * 0x1_0000_0000 + u32be(info, 14);
    } else if (type === COMMENTS) readVorbisComments(await source.read(at, Math.min(size, LARGEST_COMMENTS)), tags);
    else if (type === PICTURE) readPicture(await window.bytes(at, Math.min(size, 1024)), at, tags);
    at += size;
  }
  if (!stream || stream.sampleRate === 0) return fail({ reason: 'damaged' });
  const there = await samplesThere(source, at, stream, claimed);
  const samples = there ?? claimed;
  if (samples === 0) return fail({ reason: 'damaged' });
  const seconds = samples / stream.sampleRate;
  return ok({
    bytes: source.size,
    seconds,
    codec: 'flac',
    container: 'flac',
    mime: 'audio/flac',
    bitrate: Math.round(((source.size - at) * 8) / seconds),
    vbr: true,
    sampleRate: stream.sampleRate,
    channels: stream.channels,
    method: samples === claimed ? 'header' : 'frames',
  });
}

function readPicture(block: Uint8Array, offset: number, tags: OpenTags): void {
  const mimeLength = u32be(block, 4);
  const textLength = u32be(block, 8 + mimeLength);
  const at = 8 + mimeLength + 4 + textLength + 16;
  if (at + 4 > block.length) return;
  tags.cover ??= { mime: letters(block, 8, mimeLength), offset: offset + at + 4, bytes: u32be(block, at) };
}
