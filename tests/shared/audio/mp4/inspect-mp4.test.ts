import { describe, expect, test } from 'vitest';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { big, bytesOf, latin, sourceOf, utf8, zeros } from '#tests/shared/audio/builders/bytes.ts';
import { box } from '#tests/shared/audio/builders/containers.ts';

const RATE = 44100;
const PACKET = 100;
const FULL = zeros(4);

async function factsOf(bytes: Uint8Array): Promise<AudioFacts> {
  const facts = await inspectAudio(sourceOf(bytes));
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

/** An `mp4a` entry for AAC in one channel, which claims two as encoders do. */
function soundEntry(): Uint8Array {
  const esds = box('esds', FULL, [3, 23, 0, 1, 0, 4, 15, 0x40, 0x15], zeros(11), [5, 2, 0x12, 0x08]);
  const fields = bytesOf(zeros(6), big(1, 2), zeros(8), big(2, 2), big(16, 2), zeros(4), big(RATE, 2), zeros(2));
  return box('stsd', FULL, big(1, 4), box('mp4a', fields, esds));
}

interface TrackOptions {
  readonly id: number;
  readonly kind: string;
  readonly timescale: number;
  readonly entry: Uint8Array;
  /** Ticks and bytes of each sample. */
  readonly samples: readonly (readonly [number, number])[];
  readonly offset: number;
  readonly extra?: readonly Uint8Array[];
}

function track({ id, kind, timescale, entry, samples, offset, extra = [] }: TrackOptions): Uint8Array {
  const stts = box('stts', FULL, big(samples.length, 4), ...samples.map(([ticks]) => [...big(1, 4), ...big(ticks, 4)]));
  const stsz = box('stsz', FULL, big(0, 4), big(samples.length, 4), ...samples.map(([, size]) => big(size, 4)));
  const stsc = box('stsc', FULL, big(1, 4), big(1, 4), big(samples.length, 4), big(1, 4));
  const stco = box('stco', FULL, big(1, 4), big(offset, 4));
  const header = box('mdhd', FULL, zeros(8), big(timescale, 4), big(0, 4), zeros(4));
  const handler = box('hdlr', FULL, zeros(4), latin(kind), zeros(13));
  const media = box('mdia', header, handler, box('minf', box('stbl', entry, stts, stsc, stsz, stco)));
  return box('trak', box('tkhd', FULL, zeros(8), big(id, 4), zeros(60)), ...extra, media);
}

interface FileOptions {
  readonly packets: number;
  readonly edits?: readonly (readonly [length: number, from: number])[];
  readonly movieParts?: readonly Uint8Array[];
  readonly titles?: readonly (readonly [ticks: number, title: string])[];
}

/** An m4a with its index behind the sound; the movie counts in ms. */
function m4a({ packets, edits = [], movieParts = [], titles = [] }: FileOptions): Uint8Array {
  const start = bytesOf(box('ftyp', latin('M4A '), zeros(4)));
  const texts = titles.map(([, title]) => bytesOf(big(utf8(title).length, 2), utf8(title)));
  const soundAt = start.length + 8;
  const data = box('mdat', zeros(packets * PACKET), ...texts);
  const list = edits.map(([length, from]) => [...big(length, 4), ...big(from, 4), ...big(0x10000, 4)]);
  const edit = edits.length === 0 ? [] : [box('edts', box('elst', FULL, big(edits.length, 4), ...list))];
  const chapters = titles.length === 0 ? [] : [box('tref', box('chap', big(2, 4)))];
  const sound = track({
    id: 1,
    kind: 'soun',
    timescale: RATE,
    entry: soundEntry(),
    samples: Array.from({ length: packets }, () => [1024, PACKET] as const),
    offset: soundAt,
    extra: [...edit, ...chapters],
  });
  const text = track({
    id: 2,
    kind: 'text',
    timescale: 1000,
    entry: box('stsd', FULL, big(0, 4)),
    samples: titles.map(([ticks], index) => [ticks, texts[index]?.length ?? 0] as const),
    offset: soundAt + packets * PACKET,
  });
  const header = box('mvhd', FULL, zeros(8), big(1000, 4), zeros(84));
  return bytesOf(start, data, box('moov', header, sound, ...(titles.length === 0 ? [] : [text]), ...movieParts));
}

describe('the length', () => {
  test('is the sum of the samples', async () => {
    const facts = await factsOf(m4a({ packets: 430 }));
    expect(facts).toMatchObject({ codec: 'aac', container: 'mp4', mime: 'audio/mp4', method: 'header' });
    expect(facts).toMatchObject({ sampleRate: RATE, channels: 1 });
    expect(facts.seconds).toBeCloseTo((430 * 1024) / RATE, 3);
    expect(facts.bitrate).toBeCloseTo((PACKET * 8 * RATE) / 1024, -1);
  });

  test('is what the edit list plays', async () => {
    const facts = await factsOf(
      m4a({
        packets: 430,
        edits: [
          [2000, 0xffff_ffff],
          [9900, 1024],
        ],
      }),
    );
    expect(facts.seconds).toBeCloseTo(9.9, 3);
  });

  test('of an edit without end is the rest', async () => {
    const facts = await factsOf(m4a({ packets: 430, edits: [[0, 2048]] }));
    expect(facts.seconds).toBeCloseTo((428 * 1024) / RATE, 3);
  });

  test('of a cut file is that of the samples that are there', async () => {
    const whole = m4a({ packets: 430 });
    const moovAt = whole.length - u32(whole, u32(whole, 0) + u32(whole, u32(whole, 0)));
    const start = u32(whole, 0);
    const index = whole.subarray(start + u32(whole, start));
    const shifted = bytesOf(whole.subarray(0, start), moved(index, index.length), whole.subarray(start, moovAt));
    const facts = await factsOf(shifted.subarray(0, start + index.length + 8 + 200 * PACKET + 50));
    expect(facts.method).toBe('frames');
    expect(facts.seconds).toBeCloseTo((200 * 1024) / RATE, 3);
  });
});

describe('what else it holds', () => {
  const atom = (type: string, kind: number, value: Uint8Array): Uint8Array =>
    box(type, box('data', big(kind, 4), zeros(4), value));

  test('iTunes’ names, number and cover', async () => {
    const list = box(
      'ilst',
      atom('\u00a9nam', 1, utf8('お茶')),
      atom('\u00a9ART', 1, utf8('たなか')),
      atom('\u00a9day', 1, utf8('2026-11-21')),
      atom('trkn', 0, bytesOf(big(67, 4), big(0, 4))),
      atom('covr', 14, bytesOf('PNG!')),
    );
    const bytes = m4a({ packets: 43, movieParts: [box('udta', box('meta', FULL, box('hdlr', zeros(25)), list))] });
    const facts = await factsOf(bytes);
    expect(facts).toMatchObject({ title: 'お茶', artist: 'たなか', date: '2026-11-21', number: 67 });
    expect(facts.cover).toMatchObject({ mime: 'image/png', bytes: 4 });
    expect(bytes.subarray(facts.cover?.offset, (facts.cover?.offset ?? 0) + 4)).toEqual(latin('PNG!'));
  });

  test('chapters as a track of texts', async () => {
    const titles = [
      [4000, 'Opening'],
      [6000, 'お便り'],
    ] as const;
    expect((await factsOf(m4a({ packets: 430, titles }))).chapters).toEqual([
      { start: 0, title: 'Opening' },
      { start: 4, title: 'お便り' },
    ]);
  });

  test('chapters as Nero’s list', async () => {
    const entry = (start: number, title: string) =>
      bytesOf(big(start * 10_000_000, 8), [utf8(title).length], utf8(title));
    const chpl = box('chpl', [1, 0, 0, 0], zeros(4), [2], entry(0, 'Opening'), entry(61.5, 'お便り'));
    expect((await factsOf(m4a({ packets: 43, movieParts: [box('udta', chpl)] }))).chapters).toEqual([
      { start: 0, title: 'Opening' },
      { start: 61.5, title: 'お便り' },
    ]);
  });
});

function u32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

/** The index with its only chunk's offset moved on: it stands before the sound now. */
function moved(index: Uint8Array, by: number): Uint8Array {
  const copy = index.slice();
  const at = Buffer.from(copy.buffer).indexOf('stco') + 12;
  copy.set(big(u32(copy, at) + by, 4), at);
  return copy;
}
