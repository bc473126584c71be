import type { ByteWindow } from '../bytes/byte-window.ts';
import { u32be } from '../bytes/numbers.ts';
import { type Box, bodyOf, findBox } from './boxes.ts';

/** The tables of a track's samples: how long, how large, in which chunk. */
export interface SampleTables {
  readonly durations: Uint8Array;
  readonly sizes: Uint8Array;
  readonly chunkRuns: Uint8Array;
  readonly chunkOffsets: Uint8Array;
  readonly wideOffsets: boolean;
}

/** One sample (of audio: one packet): where it stands and how many ticks of the track it lasts. */
export interface Sample {
  readonly offset: number;
  readonly size: number;
  readonly ticks: number;
}

/** A hundred hours of AAC fit; more is a broken number. */
const LARGEST_TABLE = 64 * 0x10_0000;

export async function readSampleTables(window: ByteWindow, stbl: Box): Promise<SampleTables> {
  const table = async (type: string): Promise<Uint8Array> =>
    (await bodyOf(window, await findBox(window, stbl, [type]), LARGEST_TABLE)).slice();
  const wide = await table('co64');
  return {
    durations: await table('stts'),
    sizes: await table('stsz'),
    chunkRuns: await table('stsc'),
    chunkOffsets: wide.length > 0 ? wide : await table('stco'),
    wideOffsets: wide.length > 0,
  };
}

/** Length of all samples in ticks, as the table of durations has it. */
export function totalTicks({ durations }: SampleTables): number {
  let ticks = 0;
  for (let at = 8; at + 8 <= durations.length; at += 8) ticks += u32be(durations, at) * u32be(durations, at + 4);
  return ticks;
}

/** Bytes of all samples together. */
export function totalBytes({ sizes }: SampleTables): number {
  const common = u32be(sizes, 4);
  if (common !== 0) return common * u32be(sizes, 8);
  let bytes = 0;
  for (let at = 12; at + 4 <= sizes.length; at += 4) bytes += u32be(sizes, at);
  return bytes;
}

/** How many samples the tables claim. */
export function sampleCount({ sizes }: SampleTables): number {
  const claimed = u32be(sizes, 8);
  return u32be(sizes, 4) === 0 ? Math.min(claimed, (sizes.length - 12) >> 2) : claimed;
}

/** All samples in order of time. */
export function* samplesOf(tables: SampleTables): Generator<Sample> {
  const { sizes, chunkRuns, chunkOffsets, wideOffsets } = tables;
  const ticks = ticksOf(tables.durations);
  const common = u32be(sizes, 4);
  const count = sampleCount(tables);
  const width = wideOffsets ? 8 : 4;
  const chunks = Math.floor((chunkOffsets.length - 8) / width);
  const runs = Math.floor((chunkRuns.length - 8) / 12);
  let sample = 0;
  let run = 0;
  for (let chunk = 0; chunk < chunks && sample < count; chunk++) {
    while (run + 1 < runs && u32be(chunkRuns, 8 + 12 * (run + 1)) <= chunk + 1) run++;
    const place = 8 + width * chunk;
    let offset = wideOffsets
      ? u32be(chunkOffsets, place) * 0x1_0000_0000 + u32be(chunkOffsets, place + 4)
      : u32be(chunkOffsets, place);
    const inChunk = u32be(chunkRuns, 8 + 12 * run + 4);
    for (let index = 0; index < inChunk && sample < count; index++, sample++) {
      const size = common === 0 ? u32be(sizes, 12 + 4 * sample) : common;
      yield { offset, size, ticks: ticks.next().value ?? 0 };
      offset += size;
    }
  }
}

function* ticksOf(durations: Uint8Array): Generator<number, undefined> {
  for (let at = 8; at + 8 <= durations.length; at += 8) {
    const count = u32be(durations, at);
    for (let index = 0; index < count; index++) yield u32be(durations, at + 4);
  }
}
