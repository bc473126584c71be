import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackets, readWave } from '#host/audio/read-wave.ts';
import { WAVE_POINTS } from '#shared/audio/wave/loudness.ts';
import { encoders, ffmpeg, hasFfmpeg } from './sound.ts';

/** Five seconds loud, five nearly silent, ten at a fifth: what the eye looks for in a wave. */
const LEVEL = 'if(lt(t,5),0.9,if(lt(t,10),0.0005,0.18))';
const SOURCE = ['-f', 'lavfi', '-i', `aevalsrc='${LEVEL}*(0.6*sin(2*PI*t*330)+0.4*(random(0)*2-1))':d=20:s=44100`];

const made: readonly (readonly [string, readonly string[]])[] = [
  ['cbr.mp3', ['-c:a', 'libmp3lame', '-b:a', '96k']],
  ['stereo.mp3', ['-ac', '2', '-c:a', 'libmp3lame', '-b:a', '128k']],
  ['vbr22.mp3', ['-ar', '22050', '-c:a', 'libmp3lame', '-q:a', '5', '-write_xing', '0']],
  ['8.wav', ['-c:a', 'pcm_u8']],
  ['16.wav', ['-ac', '2']],
  ['24.wav', ['-c:a', 'pcm_s24le']],
  ['float.wav', ['-c:a', 'pcm_f32le']],
  ['16.aiff', []],
  ['little.aifc', ['-f', 'aiff', '-c:a', 'pcm_s16le']],
];

/** The last: with what each packet begins, in hexadecimal. */
const coded: readonly (readonly [string, string, string, string])[] = [
  ['a.m4a', 'mp4a.40.2', 'aac', 'fff1'],
  ['a.aac', 'mp4a.40.2', 'aac', 'fff1'],
  ['a.flac', 'flac', 'flac', 'fff8'],
  ['a.ogg', 'vorbis', 'libvorbis', ''],
  ['a.opus', 'opus', 'libopus', ''],
];

describe.skipIf(!hasFfmpeg)('the wave of a sound', () => {
  const hasLame = hasFfmpeg && encoders().has('libmp3lame');
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wave-'));
    await ffmpeg(folder, [...SOURCE, 'source.wav']);
    for (const [file, args] of made) {
      if (hasLame || !file.endsWith('.mp3')) await ffmpeg(folder, ['-i', 'source.wav', ...args, file]);
    }
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const waveOf = (file: string) => readWave({ path: join(folder, file), cache: join(folder, 'cache') });
  const mean = (wave: Uint8Array, from: number, to: number) => {
    const piece = wave.subarray(Math.round(from * WAVE_POINTS), Math.round(to * WAVE_POINTS));
    return piece.reduce((sum, point) => sum + point, 0) / piece.length;
  };

  test.each(made.filter(([file]) => hasLame || !file.endsWith('.mp3')).map(([file]) => file))('%s', async (file) => {
    const wave = await waveOf(file);
    if (wave === undefined) throw new Error('no wave');
    expect(wave).toHaveLength(WAVE_POINTS);
    const [loud, silent, quiet] = [mean(wave, 0.02, 0.23), mean(wave, 0.27, 0.48), mean(wave, 0.52, 0.98)];
    expect(loud).toBeGreaterThan(160);
    expect(silent).toBeLessThan(quiet / 2);
    expect(quiet).toBeLessThan(loud * 0.75);
  });

  test.each(coded.filter(([, , needs]) => hasFfmpeg && encoders().has(needs)))(
    '%s is for a decoder: packets all over its time',
    async (file, codec, encoder, head) => {
      await ffmpeg(folder, ['-i', 'source.wav', '-c:a', encoder, file]);
      expect(await waveOf(file)).toBeUndefined();
      const packets = await readPackets(join(folder, file));
      expect(packets).toMatchObject({ codec, channels: 1 });
      const beginnings = packets?.runs.flatMap((run) =>
        run.packets.map((packet) => Buffer.from(packet).toString('hex')),
      );
      expect(beginnings?.filter((packet) => !packet.startsWith(head))).toEqual([]);
      const parts = packets?.runs.map(({ part }) => part) ?? [];
      expect(parts.filter((part, index) => part < (parts[index - 1] ?? 0))).toEqual([]);
      expect(parts[0]).toBeLessThan(0.05);
      expect(parts.at(-1)).toBeGreaterThan(0.9);
    },
  );

  test('is kept, and read anew when the file is another', async () => {
    const first = await waveOf('16.wav');
    const before = (await readdir(join(folder, 'cache'))).length;
    expect(await waveOf('16.wav')).toEqual(first);
    expect((await readdir(join(folder, 'cache'))).length).toBe(before);
    await utimes(join(folder, '16.wav'), 1, 1);
    expect(await waveOf('16.wav')).toEqual(first);
    expect((await readdir(join(folder, 'cache'))).length).toBe(before + 1);
  });

  test('is none where there is no sound, or nothing that tells it undecoded', async () => {
    await writeFile(join(folder, 'text.mp3'), 'no sound at all');
    expect(await waveOf('text.mp3')).toBeUndefined();
    expect(await waveOf('gone.mp3')).toBeUndefined();
  });
});
