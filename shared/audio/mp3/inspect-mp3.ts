import { fail, ok, type Result } from '../../result.ts';
import type { AudioFacts, AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { byteWindow } from '../bytes/byte-window.ts';
import type { ReadOptions } from '../bytes/guarded-source.ts';
import { countFrames } from './count-frames.ts';
import { type FoundFrame, findFrame } from './find-frame.ts';
import { samplePlaces } from './sample-places.ts';
import { soundEnd } from './sound-end.ts';
import { readSummary, type SummaryFrame } from './summary-frame.ts';

/** How far behind the tags the first frame is looked for. */
const SEARCH = 4 * 0x10_0000;
/** Up to here walking all frames costs a few ms: what the headers say is then checked frame by frame. */
const COUNTED_ANYWAY = 16 * 0x10_0000;

/** How closely a file is compared with its summary. */
interface Look {
  readonly places: number;
  /** By how much the mean frame at these places may differ from the one that the summary implies. */
  readonly tolerance: number;
}

const CLOSE_LOOK: Look = { places: 256, tolerance: 0.1 };
/** On a server each place is a request. */
const FAR_LOOK: Look = { places: 5, tolerance: 0.6 };

/** The frames that hold sound, and what they tell. */
interface Stretch {
  /** Where the first frame of any kind stands: the summary, where there is one. */
  readonly start: number;
  /** The first frame that holds sound. */
  readonly first: FoundFrame;
  readonly end: number;
  readonly summary?: SummaryFrame;
}

/** What was found out about the length of a stretch. */
interface Length {
  /** Frames of sound in seconds, gapless numbers not yet taken off. */
  readonly seconds: number;
  readonly bytes: number;
  readonly varied: boolean;
  readonly method: AudioFacts['method'];
  /** The last frame is there, so the padding behind the sound is too. */
  readonly whole: boolean;
}

/**
 * The length of the mp3 frames from `start` (behind the tags) on. An encoder's summary is believed where it agrees with
 * the file's size and frames, a constant bitrate where it is the same all over the file; else every frame is counted.
 */
export async function inspectMp3(
  source: ByteSource,
  start: number,
  options: ReadOptions,
): Promise<Result<SoundFacts, AudioFailure>> {
  const stretch = await findStretch(source, start);
  if (!stretch) return fail({ reason: 'not-audio' });
  const { summary } = stretch;
  const length = await lengthOf(source, stretch, options);
  if (!length) return fail({ reason: 'needs-all-bytes' });
  if (length.seconds <= 0) return fail({ reason: 'damaged' });
  const { header } = stretch.first;
  const dropped = (summary?.delay ?? 0) + (length.whole ? (summary?.padding ?? 0) : 0);
  const seconds = Math.max(0, length.seconds - dropped / header.sampleRate);
  return ok({
    bytes: source.size,
    seconds,
    codec: 'mp3',
    container: 'mp3',
    mime: 'audio/mpeg',
    bitrate: length.varied ? Math.round((length.bytes * 8) / length.seconds) : header.bitrate,
    vbr: length.varied,
    sampleRate: header.sampleRate,
    channels: header.channels,
    method: length.method,
  });
}

async function findStretch(source: ByteSource, start: number): Promise<Stretch | undefined> {
  const window = byteWindow(source);
  const first = await findFrame(window, start, source.size, Math.min(source.size, start + SEARCH));
  if (!first) return undefined;
  const end = await soundEnd(window, first.offset);
  const summary = readSummary(await window.bytes(first.offset, first.header.length), first.header);
  if (!summary) return { start: first.offset, first, end };
  const behind = first.offset + first.header.length;
  const sound = await findFrame(window, behind, end, Math.min(end, behind + SEARCH));
  return sound && { start: first.offset, first: sound, end, summary };
}

async function lengthOf(source: ByteSource, stretch: Stretch, options: ReadOptions): Promise<Length | undefined> {
  if (options.isFar) return lengthByHeaders(source, stretch, FAR_LOOK);
  if (stretch.end - stretch.first.offset > COUNTED_ANYWAY) {
    const believed = await lengthByHeaders(source, stretch, CLOSE_LOOK);
    if (believed) return believed;
  }
  return lengthByCounting(source, stretch, options);
}

/** The length as the headers tell it; undefined where a look at many places of the file contradicts them. */
async function lengthByHeaders(source: ByteSource, stretch: Stretch, look: Look): Promise<Length | undefined> {
  const { first, end, summary } = stretch;
  const places = await samplePlaces(source, first, end, look.places);
  const bytes = end - first.offset;
  const frameTime = first.header.samples / first.header.sampleRate;
  if (summary?.frames && summary.bytes && fillsTheFile(summary.bytes, stretch)) {
    const claimed = bytes / summary.frames;
    if (
      places.constant
        ? isNear(summary.frames, places.frames, 3)
        : isNear(claimed / places.meanLength, 1, look.tolerance)
    ) {
      const varied = summary.kind !== 'Info' && !places.constant;
      return { seconds: summary.frames * frameTime, bytes, varied, method: 'header', whole: true };
    }
    return undefined;
  }
  if (!places.constant) return undefined;
  return { seconds: places.frames * frameTime, bytes, varied: false, method: 'header', whole: true };
}

async function lengthByCounting(source: ByteSource, stretch: Stretch, options: ReadOptions): Promise<Length> {
  const { first, end, summary } = stretch;
  const tally = await countFrames(source, first.offset, end, options);
  const agrees =
    summary?.frames === undefined
      ? !tally.varied && !tally.broken
      : isNear(summary.frames, tally.frames, 1) &&
        (summary.bytes === undefined || fillsTheFile(summary.bytes, stretch));
  return {
    seconds: tally.seconds,
    bytes: tally.bytes,
    varied: tally.varied,
    method: agrees ? 'header' : 'frames',
    whole: summary?.frames === undefined || tally.frames >= summary.frames,
  };
}

/** The summary's bytes reach to the end, but for a frame that some encoders count otherwise. */
function fillsTheFile(claimed: number, { start, first, end }: Stretch): boolean {
  return isNear(claimed, end - start, 2 * first.header.length + 128);
}

function isNear(value: number, expected: number, tolerance: number): boolean {
  return Math.abs(value - expected) <= tolerance;
}
