import type { ByteWindow } from '../bytes/byte-window.ts';
import { u32be, u64be } from '../bytes/numbers.ts';
import { type Box, bodyOf, boxesIn, findBox } from './boxes.ts';

/** What a track's samples add up to. */
interface FragmentSum {
  ticks: number;
  bytes: number;
}

/** Length and size that samples have where their fragment does not say. */
interface Usual {
  readonly ticks: number;
  readonly size: number;
}

/** Samples of a fragment beyond these are a broken number. */
const LARGEST_RUN = 4 * 0x10_0000;

/** Sums up a track's samples in the fragments (`moof`) of a file that was written as a stream, as far as the file goes. */
export async function sumFragments(window: ByteWindow, moov: Box, trackId: number): Promise<FragmentSum> {
  const sum: FragmentSum = { ticks: 0, bytes: 0 };
  const usual = await readUsual(window, moov, trackId);
  for await (const moof of boxesIn(window, 0, window.size)) {
    if (moof.type !== 'moof' || moof.cut) continue;
    for await (const traf of boxesIn(window, moof.start, moof.end)) {
      if (traf.type === 'traf') await sumTrack(window, { moof, traf, trackId, usual }, sum);
    }
  }
  return sum;
}

async function readUsual(window: ByteWindow, moov: Box, trackId: number): Promise<Usual> {
  const mvex = await findBox(window, moov, ['mvex']);
  if (!mvex) return { ticks: 0, size: 0 };
  for await (const box of boxesIn(window, mvex.start, mvex.end)) {
    const body = await bodyOf(window, box, 24);
    if (box.type === 'trex' && u32be(body, 4) === trackId) return { ticks: u32be(body, 12), size: u32be(body, 16) };
  }
  return { ticks: 0, size: 0 };
}

interface TrackFragment {
  readonly moof: Box;
  readonly traf: Box;
  readonly trackId: number;
  readonly usual: Usual;
}

async function sumTrack(window: ByteWindow, fragment: TrackFragment, sum: FragmentSum): Promise<void> {
  const { moof, traf, trackId } = fragment;
  const header = await bodyOf(window, await findBox(window, traf, ['tfhd']), 64);
  if (u32be(header, 4) !== trackId) return;
  const flags = u32be(header, 0) & 0xff_ffff;
  let at = 8;
  /** The value of the optional field of that flag, which stands here. */
  const optional = (flag: number, width: number): number | undefined => {
    if (!(flags & flag)) return undefined;
    at += width;
    return width === 8 ? u64be(header, at - 8) : u32be(header, at - 4);
  };
  const base = optional(1, 8) ?? moof.start - 8;
  optional(2, 4);
  const usual = { ticks: optional(8, 4) ?? fragment.usual.ticks, size: optional(0x10, 4) ?? fragment.usual.size };
  for await (const box of boxesIn(window, traf.start, traf.end)) {
    if (box.type !== 'trun') continue;
    const body = await bodyOf(window, box, LARGEST_RUN);
    sumRun(body, { base, usual, size: window.size }, sum);
  }
}

function sumRun(body: Uint8Array, file: { base: number; usual: Usual; size: number }, sum: FragmentSum): void {
  const flags = u32be(body, 0) & 0xff_ffff;
  const count = u32be(body, 4);
  const width = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let offset = file.base + (flags & 1 ? u32be(body, 8) : 0);
  let at = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
  if (width === 0) {
    const { ticks, size } = file.usual;
    const there = size === 0 ? count : Math.max(0, Math.min(count, Math.floor((file.size - offset) / size)));
    sum.ticks += there * ticks;
    sum.bytes += there * size;
    return;
  }
  for (let index = 0; index < count; index++, at += width) {
    const ticks = flags & 0x100 ? u32be(body, at) : file.usual.ticks;
    const size = flags & 0x200 ? u32be(body, at + (flags & 0x100 ? 4 : 0)) : file.usual.size;
    offset += size;
    if (offset > file.size || at >= body.length) return;
    sum.ticks += ticks;
    sum.bytes += size;
  }
}
