import { fail, ok, type Result } from '../../result.ts';
import type { AudioFailure, ByteSource, SoundFacts } from '../audio-facts.ts';
import { type ByteWindow, byteWindow } from '../bytes/byte-window.ts';
import { u8, u32be } from '../bytes/numbers.ts';
import type { OpenTags } from '../tags/audio-tags.ts';
import { type Box, bodyOf, boxesIn, findBox } from './boxes.ts';
import { sumFragments } from './fragments.ts';
import { readMp4Chapters, readMp4Tags } from './mp4-tags.ts';
import { readSampleTables, samplesOf, totalBytes, totalTicks } from './samples.ts';
import { readTrack, type Track } from './track.ts';

/** The length of the first sound track, by its sample table and edit list; of a cut file, of the samples that are there. */
export async function inspectMp4(source: ByteSource, tags: OpenTags): Promise<Result<SoundFacts, AudioFailure>> {
  const window = byteWindow(source);
  let moov: Box | undefined;
  let cut = false;
  for await (const box of boxesIn(window, 0, source.size)) {
    if (box.type === 'moov') moov ??= box;
    cut ||= box.cut && box.type === 'mdat';
  }
  if (!moov || moov.cut) return fail({ reason: 'damaged' });
  const tracks = await readTracks(window, moov);
  const sound = tracks.find((track) => track.kind === 'soun');
  if (!sound?.sound?.codec) return fail({ reason: 'not-audio' });
  await readMp4Tags(window, moov, tags);
  const chapters = await readMp4Chapters(window, moov, sound, tracks);
  if (chapters.length > 0) tags.chapters = chapters;

  const tables = await readSampleTables(window, sound.stbl);
  const isFragmented = (await findBox(window, moov, ['mvex'])) !== undefined;
  // A recorder may keep what came first in the index itself and only the rest in fragments.
  const later = isFragmented ? await sumFragments(window, moov, sound.id) : { ticks: 0, bytes: 0 };
  const bytes = totalBytes(tables) + later.bytes;
  const indexed = totalTicks(tables);
  const ticks = (cut ? ticksWithin(tables, source.size) : indexed) + later.ticks;
  const edits = isFragmented ? withOpenEnd(sound.edits) : sound.edits;
  const seconds = await playedSeconds(window, moov, { ...sound, edits }, ticks);
  if (seconds <= 0) return fail({ reason: 'damaged' });
  const sampleRate = sound.sound.sampleRate || sound.timescale;
  return ok({
    bytes: source.size,
    seconds,
    codec: sound.sound.codec,
    container: 'mp4',
    mime: 'audio/mp4',
    bitrate: Math.round((bytes * 8 * sound.timescale) / (indexed + later.ticks)),
    sampleRate,
    ...(sound.sound.channels > 0 ? { channels: sound.sound.channels } : {}),
    method: cut || later.ticks > 0 ? 'frames' : 'header',
  });
}

/** The tracks that a movie box describes. */
export async function readTracks(window: ByteWindow, moov: Box): Promise<Track[]> {
  const tracks: Track[] = [];
  for await (const box of boxesIn(window, moov.start, moov.end)) {
    const track = box.type === 'trak' ? await readTrack(window, box) : undefined;
    if (track) tracks.push(track);
  }
  return tracks;
}

function ticksWithin(tables: Parameters<typeof samplesOf>[0], size: number): number {
  let ticks = 0;
  for (const sample of samplesOf(tables)) {
    if (sample.offset + sample.size > size) break;
    ticks += sample.ticks;
  }
  return ticks;
}

/** The last edit without its end: it was written before the fragments were. */
function withOpenEnd(edits: Track['edits']): Track['edits'] {
  return edits.map((edit, index) => (index === edits.length - 1 ? { ...edit, length: 0 } : edit));
}

/** Seconds of what the edit list plays of `ticks`: encoders leave their own lead-in and rest outside of it. */
async function playedSeconds(window: ByteWindow, moov: Box, track: Track, ticks: number): Promise<number> {
  if (track.edits.length === 0) return ticks / track.timescale;
  const header = await bodyOf(window, await findBox(window, moov, ['mvhd']));
  const movieScale = u32be(header, u8(header, 0) === 1 ? 20 : 12) || 1;
  let seconds = 0;
  for (const edit of track.edits) {
    const rest = Math.max(0, ticks - edit.from) / track.timescale;
    seconds += edit.length === 0 ? rest : Math.min(rest, edit.length / movieScale);
  }
  return seconds;
}
