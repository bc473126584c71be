import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pieces } from './sound/pieces.mjs';
import { RATE, toPcm } from './sound/signal.mjs';

/** Bells and rain need no more; the whole show stays under 2 MB. */
const BITRATE = '32k';

/** `-bitexact` leaves out the encoder's version, so that the same tools write the same bytes. */
function mp3Of({ title, make }, artist) {
  const input = ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'];
  const tags = ['-metadata', `title=${title}`, '-metadata', `artist=${artist}`];
  const output = ['-codec:a', 'libmp3lame', '-b:a', BITRATE, '-bitexact', ...tags, '-f', 'mp3', 'pipe:1'];
  return execFileSync('ffmpeg', ['-v', 'error', ...input, ...output], { input: toPcm(make()), maxBuffer: 1 << 26 });
}

/** Writes every piece as mp3 into `folder`. Needs ffmpeg with libmp3lame. `artist`: the show's title, for the tags. */
export async function makeAudio(folder, artist) {
  await mkdir(folder, { recursive: true });
  for (const piece of pieces) await writeFile(join(folder, piece.file), mp3Of(piece, artist));
}
