import { fail, ok, type Result } from '../../result.ts';
import type { AudioCodec, AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { letters, u8, u16le, u24be, u32le } from '../bytes/numbers.ts';
import type { OpenTags } from '../tags/audio-tags.ts';
import { readVorbisComments } from '../tags/vorbis-comments.ts';
import { findPage, firstPackets, lastPage, type Page, readPage } from './pages.ts';

/** What the first packet of a stream says. */
interface Stream {
  readonly serial: number;
  readonly codec: AudioCodec;
  readonly channels: number;
  readonly sampleRate: number;
  /** Units of the pages' numbers in a second. */
  readonly granuleRate: number;
  /** Samples at the beginning that are not played. */
  readonly lead: number;
  /** Bytes of the second packet that stand before the comments. */
  readonly commentsAt: number;
}

const LARGEST_COMMENTS = 4 * 0x10_0000;

/** So many places of a file are looked at before its last page is believed to speak for all of it. */
const PLACES = 64;

/**
 * Vorbis, Opus and FLAC in Ogg from `start` on: the length stands on the last page; of streams joined one behind the
 * other all count.
 */
export async function inspectOgg(
  source: ByteSource,
  start: number,
  tags: OpenTags,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  const stream = await firstSoundStream(window, start);
  if (!stream) return fail({ reason: 'not-audio' });
  const { packets, end } = await firstPackets(window, start, stream.serial, 2, LARGEST_COMMENTS);
  const comments = packets[1];
  if (comments) readVorbisComments(comments.subarray(stream.commentsAt), tags);
  const last = await lastPage(source, window);
  if (!last) return fail({ reason: 'damaged' });
  const single = last.serial === stream.serial && (options.isFar || (await isOneStream(window, last, end)));
  if (!single && options.isFar) return fail({ reason: 'needs-all-bytes' });
  const seconds = single
    ? (last.granule - stream.lead - (await firstGranule(window, stream, end))) / stream.granuleRate
    : await joinedSeconds(window, start, options);
  if (seconds <= 0) return fail({ reason: 'damaged' });
  return ok({
    bytes: source.size,
    seconds,
    codec: stream.codec,
    container: 'ogg',
    mime: 'audio/ogg',
    bitrate: Math.round(((source.size - end) * 8) / seconds),
    sampleRate: stream.sampleRate,
    channels: stream.channels,
    method: single ? 'header' : 'frames',
  });
}

/** The first stream of sound among those that begin at `start`. */
export async function firstSoundStream(window: ByteWindow, start: number): Promise<Stream | undefined> {
  let at = start;
  for (;;) {
    const page = await readPage(window, at);
    if (!page?.isFirst) return undefined;
    const stream = readStream(await window.bytes(page.body, 64), page.serial);
    if (stream) return stream;
    at = page.end;
  }
}

function readStream(packet: Uint8Array, serial: number): Stream | undefined {
  if (letters(packet, 0, 8) === 'OpusHead') {
    return {
      serial,
      codec: 'opus',
      channels: u8(packet, 9),
      sampleRate: u32le(packet, 12) || 48000,
      granuleRate: 48000,
      lead: u16le(packet, 10),
      commentsAt: 8,
    };
  }
  if (letters(packet, 1, 6) === 'vorbis') {
    const rate = u32le(packet, 12);
    const channels = u8(packet, 11);
    return rate === 0
      ? undefined
      : { serial, codec: 'vorbis', channels, sampleRate: rate, granuleRate: rate, lead: 0, commentsAt: 7 };
  }
  if (letters(packet, 1) === 'FLAC') {
    const rate = u24be(packet, 27) >> 4;
    const channels = ((u8(packet, 29) >> 1) & 7) + 1;
    return rate === 0
      ? undefined
      : { serial, codec: 'flac', channels, sampleRate: rate, granuleRate: rate, lead: 0, commentsAt: 4 };
  }
  return undefined;
}

/** Whether the pages between are of the last one's stream and its time only grows: a file joined to itself begins anew. */
async function isOneStream(window: ByteWindow, last: Page, from: number): Promise<boolean> {
  let granule = 0;
  for (let place = 0; place < PLACES; place++) {
    const at = from + Math.floor(((last.offset - from) * place) / PLACES);
    const page = await findPage(window, at, last.offset - at);
    if (page === undefined || page.granule < 0) continue;
    if (page.serial !== last.serial || page.granule < granule || page.granule > last.granule) return false;
    granule = page.granule;
  }
  return true;
}

/**
 * Where an Opus stream's time begins: a piece cut out of a live stream does not begin at 0. The first page's number less
 * the samples of its packets (RFC 7845, 4.3).
 */
async function firstGranule(window: ByteWindow, stream: Stream, from: number): Promise<number> {
  if (stream.codec !== 'opus') return 0;
  let at = from;
  for (let page = await readPage(window, at); page; page = await readPage(window, at)) {
    at = page.end;
    if (page.serial !== stream.serial || page.granule <= 0) continue;
    const begin = page.granule - (await opusSamples(window, page));
    return begin > stream.granuleRate ? begin : 0;
  }
  return 0;
}

async function opusSamples(window: ByteWindow, page: Page): Promise<number> {
  let samples = 0;
  let place = page.body;
  let begins = true;
  for (const size of page.lacing) {
    if (begins && size > 0) samples += opusPacketSamples(await window.bytes(place, 2));
    begins = size < 255;
    place += size;
  }
  return samples;
}

/** Samples at 48 kHz of a packet, by its first byte (RFC 6716, 3.1) and the count behind it. */
function opusPacketSamples(packet: Uint8Array): number {
  const config = u8(packet, 0) >> 3;
  const code = u8(packet, 0) & 3;
  const count = code === 0 ? 1 : code === 3 ? u8(packet, 1) & 0x3f : 2;
  const length =
    config < 12 ? [480, 960, 1920, 2880][config & 3] : config < 16 ? 480 << (config & 1) : 120 << (config & 3);
  return (length ?? 0) * count;
}

/** Seconds of all sound streams of a file that holds several, joined one behind the other: page by page. */
async function joinedSeconds(window: ByteWindow, start: number, options: ReadOptions): Promise<number> {
  const running = new Map<number, { stream: Stream; granule: number }>();
  let seconds = 0;
  const finish = (serial: number): void => {
    const ended = running.get(serial);
    if (ended) seconds += Math.max(0, ended.granule - ended.stream.lead) / ended.stream.granuleRate;
    running.delete(serial);
  };
  let told = 0;
  for (
    let page = await findPage(window, start, window.size);
    page;
    page = await findPage(window, page.end, window.size)
  ) {
    if (page.isFirst) {
      finish(page.serial);
      const stream = readStream(await window.bytes(page.body, 64), page.serial);
      if (stream) running.set(page.serial, { stream, granule: 0 });
    }
    const known = running.get(page.serial);
    if (known && page.granule > known.granule) known.granule = page.granule;
    if (page.end - told < 0x10_0000) continue;
    told = page.end;
    options.onProgress?.(told, window.size);
  }
  for (const serial of [...running.keys()]) finish(serial);
  return seconds;
}
