import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PIECES } from './pieces.mjs';
import { finish, pcm, RATE, room, silence } from './synth.mjs';

function samplesOf(piece) {
  const track = silence(piece.seconds);
  piece.play(track);
  room(track);
  return pcm(finish(track));
}

/** `-bitexact` leaves out the encoder's version, so that the same tools write the same bytes. */
function mp3Of(piece) {
  const tags = { title: piece.title, artist: '宵っぱり工房ラジオ', track: piece.name };
  const written = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  const input = ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'];
  const output = [
    '-codec:a',
    'libmp3lame',
    '-b:a',
    `${piece.kilobits}k`,
    '-bitexact',
    ...written,
    '-f',
    'mp3',
    'pipe:1',
  ];
  return execFileSync('ffmpeg', ['-v', 'error', ...input, ...output], { input: samplesOf(piece), maxBuffer: 1 << 26 });
}

/** Writes every episode's audio into `folder`. Needs ffmpeg with libmp3lame. */
export async function makeAudio(folder) {
  await mkdir(folder, { recursive: true });
  for (const piece of PIECES) await writeFile(join(folder, `${piece.name}.mp3`), mp3Of(piece));
}
