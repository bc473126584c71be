import type { ByteSource } from '../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../bytes/byte-window.ts';
import { letters, syncsafe, u8, u24be, u32be } from '../bytes/numbers.ts';
import { keepText, type OpenTags, type TextTag } from './audio-tags.ts';
import { id3Text, undeclaredText } from './id3-text.ts';

// ID3v2.2, 2.3 and 2.4 (id3.org), CHAP by the "ID3v2 Chapter Frame Addendum".

/** Frames larger than this are no text and no chapter. */
const LARGEST = 0x1_0000;
/** A tag that is written "unsynchronised" as a whole must be read as a whole; one larger than this keeps its secrets. */
const LARGEST_WHOLE = 16 * 0x10_0000;

const TEXT_FRAMES: Readonly<Record<string, TextTag>> = {
  TIT2: 'title',
  TPE1: 'artist',
  TALB: 'album',
  TRCK: 'number',
  TDRC: 'date',
  TDRL: 'date',
  TYER: 'date',
  TT2: 'title',
  TP1: 'artist',
  TAL: 'album',
  TRK: 'number',
  TYE: 'date',
};

/** Where all ID3v2 tags from `from` on end: the first byte of the sound, or of the container. */
export async function behindId3v2(window: ByteWindow, from = 0): Promise<number> {
  let at = from;
  for (;;) {
    const head = await window.bytes(at, 10);
    const size = syncsafe(head, 6);
    if (letters(head, 0, 3) !== 'ID3' || u8(head, 3) === 0xff || at + 10 + size > window.size) return at;
    at += 10 + size + (u8(head, 5) & 0x10 ? 10 : 0);
  }
}

/** Reads the tag at `from` into `tags`; pictures are passed over unread, whatever their size. */
export async function readId3v2(source: ByteSource, from: number, tags: OpenTags): Promise<void> {
  const window = byteWindow(source);
  const head = await window.bytes(from, 10);
  if (letters(head, 0, 3) !== 'ID3') return;
  const version = u8(head, 3);
  const flags = u8(head, 5);
  const size = Math.min(syncsafe(head, 6), source.size - from - 10);
  if (version < 2 || version > 4) return;
  const scattered = (flags & 0x80) !== 0 && version < 4;
  if (scattered && size > LARGEST_WHOLE) return;
  const body = scattered
    ? windowOf(withoutStuffing(await source.read(from + 10, size)))
    : shifted(window, from + 10, size);
  const skip = flags & 0x40 && version > 2 ? await extendedHeader(body, version) : 0;
  const day: DayAndMonth = {};
  const bodyOffset = scattered ? undefined : from + 10;
  await readFrames({ body, version, bodyOffset, day }, skip, body.size, tags);
  if (day.text && /^\d{4}$/.test(tags.date ?? '')) tags.date = `${tags.date}-${day.text}`;
}

/** A stretch of frames: the tag's body, or a chapter's. */
interface FrameRoom {
  readonly body: ByteWindow;
  readonly version: number;
  /** Where the body stands in the file; undefined where its bytes are not the file's own. */
  readonly bodyOffset: number | undefined;
  readonly day: DayAndMonth;
}

/** Before 2.4 the day has a frame of its own, beside the year's. Here: `MM-DD`. */
interface DayAndMonth {
  text?: string;
}

async function readFrames(room: FrameRoom, from: number, end: number, tags: OpenTags): Promise<void> {
  const { body, version } = room;
  const headLength = version === 2 ? 6 : 10;
  let at = from;
  while (at + headLength <= end) {
    const head = await body.bytes(at, headLength);
    const id = letters(head, 0, version === 2 ? 3 : 4);
    if (!/^[A-Z][A-Z0-9]{2,3}$/.test(id)) return;
    const size = await frameSize(room, head, at, end);
    if (size > end - at - headLength) return;
    await readFrame(room, id, { at: at + headLength, size, flags: version === 2 ? 0 : u8(head, 9) }, tags);
    at += headLength + size;
  }
}

interface FramePlace {
  readonly at: number;
  readonly size: number;
  readonly flags: number;
}

async function readFrame(room: FrameRoom, id: string, place: FramePlace, tags: OpenTags): Promise<void> {
  const { body, version, bodyOffset } = room;
  const unreadable = version === 4 ? place.flags & 0x0c : place.flags & 0xc0;
  if (unreadable) return;
  const tag = TEXT_FRAMES[id];
  const isPicture = id === 'APIC' || id === 'PIC';
  const isDay = id === 'TDAT' || id === 'TDA';
  if (!tag && !isPicture && !isDay && id !== 'CHAP') return;
  const raw = await body.bytes(place.at, Math.min(place.size, isPicture ? 512 : LARGEST));
  const stuffed = version === 4 && place.flags & 2;
  const prefix = version === 4 && place.flags & 1 ? 4 : 0;
  const bytes = stuffed ? withoutStuffing(raw.subarray(prefix)) : raw.subarray(prefix);
  if (tag) keepText(tags, tag, id3Text(bytes));
  else if (isDay) room.day.text = id3Text(bytes).replace(/^(\d\d)(\d\d)$/, '$2-$1');
  else if (id === 'CHAP') await readChapter(bytes, version, tags);
  else if (bodyOffset !== undefined && !stuffed && !tags.cover) {
    const header = pictureHeader(bytes, version);
    if (!header) return;
    const taken = prefix + header.length;
    tags.cover = { mime: header.mime, offset: bodyOffset + place.at + taken, bytes: place.size - taken };
  }
}

async function readChapter(bytes: Uint8Array, version: number, tags: OpenTags): Promise<void> {
  const times = bytes.indexOf(0) + 1;
  if (times === 0) return;
  const inner: OpenTags = {};
  await readFrames({ body: windowOf(bytes), version, bodyOffset: undefined, day: {} }, times + 16, bytes.length, inner);
  const chapter = { start: u32be(bytes, times) / 1000, title: inner.title ?? '' };
  tags.chapters = [...(tags.chapters ?? []), chapter];
}

/** Size of the frame whose head this is. Old iTunes wrote plain numbers where 2.4 wants seven bits a byte. */
async function frameSize(room: FrameRoom, head: Uint8Array, at: number, end: number): Promise<number> {
  if (room.version === 2) return u24be(head, 3);
  const plain = u32be(head, 4);
  if (room.version === 3) return plain;
  const safe = syncsafe(head, 4);
  if (safe === plain) return safe;
  const next = at + 10 + safe;
  if (next === end) return safe;
  const follower = await room.body.bytes(next, 4);
  return /^(?:[A-Z][A-Z0-9]{3}|\0{1,4})$/.test(letters(follower, 0, follower.length)) ? safe : plain;
}

/** MIME type and length of what stands before a picture's bytes. */
function pictureHeader(bytes: Uint8Array, version: number): { mime: string; length: number } | undefined {
  const encoding = u8(bytes, 0);
  let mime: string;
  let at: number;
  if (version === 2) {
    mime = letters(bytes, 1, 3) === 'PNG' ? 'image/png' : 'image/jpeg';
    at = 5;
  } else {
    const end = bytes.indexOf(0, 1);
    if (end === -1) return undefined;
    mime = undeclaredText(bytes.subarray(1, end)).toLowerCase();
    at = end + 2;
  }
  const wide = encoding === 1 || encoding === 2;
  while (at < bytes.length && (u8(bytes, at) !== 0 || (wide && u8(bytes, at + 1) !== 0))) at += wide ? 2 : 1;
  return at >= bytes.length ? undefined : { mime, length: at + (wide ? 2 : 1) };
}

async function extendedHeader(body: ByteWindow, version: number): Promise<number> {
  const head = await body.bytes(0, 4);
  return version === 4 ? syncsafe(head, 0) : u32be(head, 0) + 4;
}

/** Drops the zero that "unsynchronisation" puts behind each 0xFF. */
function withoutStuffing(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    result[length++] = u8(bytes, at);
    if (bytes[at] === 0xff && bytes[at + 1] === 0) at++;
  }
  return result.subarray(0, length);
}

function windowOf(bytes: Uint8Array): ByteWindow {
  return { size: bytes.length, bytes: async (offset, length) => bytes.subarray(offset, offset + length) };
}

function shifted(window: ByteWindow, start: number, size: number): ByteWindow {
  return {
    size,
    bytes: (offset, length) => window.bytes(start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}
