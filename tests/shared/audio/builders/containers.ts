import { big, bytesOf, latin, little, utf8, zeros } from './bytes.ts';

/** A RIFF chunk, padded to an even length. */
export function riffChunk(type: string, body: Uint8Array, claimed = body.length): Uint8Array {
  return bytesOf(type, little(claimed, 4), body, zeros(body.length % 2));
}

export function wav(
  options: { rate?: number; channels?: number; seconds?: number; claimed?: number; extra?: Uint8Array } = {},
): Uint8Array {
  const { rate = 8000, channels = 1, seconds = 2, extra = zeros(0) } = options;
  const block = channels * 2;
  const data = zeros(Math.round(rate * seconds) * block);
  const format = bytesOf(
    little(1, 2),
    little(channels, 2),
    little(rate, 4),
    little(rate * block, 4),
    little(block, 2),
    little(16, 2),
  );
  const body = bytesOf('WAVE', riffChunk('fmt ', format), extra, riffChunk('data', data, options.claimed));
  return bytesOf('RIFF', little(body.length, 4), body);
}

export function iffChunk(type: string, body: Uint8Array): Uint8Array {
  return bytesOf(type, big(body.length, 4), body, zeros(body.length % 2));
}

/** AIFF of 16 bits; 44,100 Hz as the format's own 80-bit float. */
export function aiff(frames: number, claimed = frames, extra: Uint8Array = zeros(0)): Uint8Array {
  const rate = [0x40, 0x0e, 0xac, 0x44, 0, 0, 0, 0, 0, 0];
  const common = iffChunk('COMM', bytesOf(big(1, 2), big(claimed, 4), big(16, 2), rate));
  const body = bytesOf('AIFF', common, extra, iffChunk('SSND', zeros(8 + frames * 2)));
  return bytesOf('FORM', big(body.length, 4), body);
}

/** Frames of AAC with their own headers: 22,050 Hz, one channel. */
export function adts(count: number, size = 64): Uint8Array {
  const header = [
    0xff,
    0xf1,
    (1 << 6) | (7 << 2),
    0x40 | (size >> 11),
    (size >> 3) & 255,
    ((size & 7) << 5) | 0x1f,
    0xfc,
  ];
  return bytesOf(...Array.from({ length: count }, () => bytesOf(header, zeros(size - header.length))));
}

interface PageOptions {
  readonly serial?: number;
  readonly first?: boolean;
  /** -1: no packet ends on the page. */
  readonly granule?: number;
}

/** An Ogg page of whole packets. Its checksum is left 0: no reader of lengths looks at it. */
function oggPage(
  packets: readonly Uint8Array[],
  { serial = 1, first = false, granule = 0 }: PageOptions = {},
): Uint8Array {
  const lacing = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const position = granule < 0 ? little(0xffff_ffff, 4).concat(little(0xffff_ffff, 4)) : little(granule, 8);
  return bytesOf(
    'OggS',
    [0, first ? 2 : 0],
    position,
    little(serial, 4),
    zeros(8),
    [lacing.length],
    lacing,
    ...packets,
  );
}

function vorbisComments(comments: readonly string[]): Uint8Array {
  const fields = comments.map((comment) => bytesOf(little(utf8(comment).length, 4), utf8(comment)));
  return bytesOf(little(4, 4), 'test', little(comments.length, 4), ...fields);
}

function opusHead(lead: number): Uint8Array {
  return bytesOf('OpusHead', [1, 2], little(lead, 2), little(44100, 4), [0, 0, 0]);
}

/** A packet of 20 ms. */
const opusPacket = bytesOf([0x78, 1, 2, 3]);

/** An Opus stream of whole seconds, a page a second. `from`: the sample at which its time begins. */
export function opus(
  seconds: number,
  options: { serial?: number; from?: number; comments?: readonly string[] } = {},
): Uint8Array {
  const { serial = 1, from = 0, comments = [] } = options;
  const pages = Array.from({ length: seconds }, (_, index) =>
    oggPage(
      Array.from({ length: 50 }, () => opusPacket),
      { serial, granule: from + (index + 1) * 48000 },
    ),
  );
  const tags = bytesOf('OpusTags', vorbisComments(comments));
  return bytesOf(oggPage([opusHead(312)], { serial, first: true }), oggPage([tags], { serial }), ...pages);
}

/** A FLAC frame of 4,096 samples whose content is nothing; both checksums are right. */
export function flacFrame(number: number): Uint8Array {
  const header = bytesOf([0xff, 0xf8, 0xc9, 0x18, number]);
  const withCrc = bytesOf(header, [crc(header, 8, 0x07)], zeros(40));
  return bytesOf(withCrc, big(crc(withCrc, 16, 0x8005), 2));
}

export function flac(frames: number, claimed: number, comments: readonly string[] = []): Uint8Array {
  const info = bytesOf(
    big(4096, 2),
    big(4096, 2),
    zeros(6),
    big(44100 * 16, 3),
    [0x70 | 0],
    big(claimed, 4),
    zeros(16),
  );
  const tags = vorbisComments(comments);
  const head = bytesOf('fLaC', [0], big(info.length, 3), info, [0x84], big(tags.length, 3), tags);
  return bytesOf(head, ...Array.from({ length: frames }, (_, index) => flacFrame(index)));
}

function crc(bytes: Uint8Array, width: 8 | 16, polynomial: number): number {
  const top = 1 << (width - 1);
  const mask = (1 << width) - 1;
  let value = 0;
  for (const byte of bytes) {
    value ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) value = (value & top ? (value << 1) ^ polynomial : value << 1) & mask;
  }
  return value;
}

/** A box of an MP4 file. */
export function box(type: string, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const body = bytesOf(...parts);
  return bytesOf(big(body.length + 8, 4), latin(type), body);
}
