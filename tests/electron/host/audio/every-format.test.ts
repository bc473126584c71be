import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFile } from '#host/audio/file-source.ts';
import { decodedSeconds, encoders, ffmpeg, hasFfmpeg } from './sound.ts';

const seconds = process.env.TEST_LONG === '1' ? 300.7 : 20.7;

/** Sound that is never twice the same, so that a variable bitrate varies. */
const SOURCE = [
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='0.3*sin(2*PI*t*(200+150*sin(t)))*gt(sin(t*0.7),-0.3)+0.1*random(0)*gt(sin(t*1.3),0.2)':d=${seconds}:s=44100`,
];

const CHAPTERS = `;FFMETADATA1
title=Tea and Trains 67
artist=Kettle
album=Tea and Trains
track=67
[CHAPTER]
TIMEBASE=1/1000
START=0
END=8500
title=Opening
[CHAPTER]
TIMEBASE=1/1000
START=8500
END=20000
title=お便り
`;
const TAGGED = ['-i', 'source.wav', '-i', 'chapters.txt', '-map', '0:a', '-map_metadata', '1', '-map_chapters', '1'];

interface Made {
  readonly file: string;
  readonly codec: string;
  readonly container: string;
  readonly mime: string;
  readonly needs?: string;
  readonly input?: readonly string[];
  readonly args: readonly string[];
  readonly method?: 'header' | 'frames';
  readonly vbr?: boolean;
  readonly tags?: boolean;
  readonly chapters?: boolean;
}

const mp3 = { codec: 'mp3', container: 'mp3', mime: 'audio/mpeg', needs: 'libmp3lame' } as const;
const mp4 = { codec: 'aac', container: 'mp4', mime: 'audio/mp4', needs: 'aac' } as const;
const wav = { codec: 'pcm', container: 'wav', mime: 'audio/wav' } as const;
const ogg = { container: 'ogg', mime: 'audio/ogg' } as const;
const aiff = { codec: 'pcm', container: 'aiff', mime: 'audio/aiff' } as const;
const lame = ['-c:a', 'libmp3lame'];
const bare = ['-write_xing', '0'];
const mono22 = ['-ac', '1', '-ar', '22050'];

const made: readonly Made[] = [
  { ...mp3, file: 'cbr.mp3', args: [...lame, '-b:a', '128k'], method: 'header', vbr: false },
  { ...mp3, file: 'cbr-bare.mp3', args: [...lame, '-b:a', '96k', ...bare], method: 'header', vbr: false },
  { ...mp3, file: 'vbr.mp3', args: [...lame, '-q:a', '4'], method: 'header', vbr: true },
  { ...mp3, file: 'vbr-bare.mp3', args: [...lame, '-q:a', '4', ...bare], method: 'frames', vbr: true },
  { ...mp3, file: 'average.mp3', args: [...lame, '-abr', '1', '-b:a', '96k'], method: 'header', vbr: true },
  { ...mp3, file: 'mono22.mp3', args: [...mono22, ...lame, '-q:a', '5'], method: 'header', vbr: true },
  { ...mp3, file: 'mono22-bare.mp3', args: [...mono22, ...lame, '-b:a', '48k', ...bare], method: 'header', vbr: false },
  { ...mp3, file: 'mono8.mp3', args: ['-ac', '1', '-ar', '8000', ...lame, '-b:a', '16k'] },
  { ...mp3, file: 'mono11-bare.mp3', args: ['-ac', '1', '-ar', '11025', ...lame, '-q:a', '5', ...bare], vbr: true },
  { ...mp3, file: 'ｋ48.mp3', args: ['-ar', '48000', ...lame, '-b:a', '320k'] },
  { ...mp3, file: '第67回 お茶.mp3', input: TAGGED, args: [...lame, '-q:a', '4'], tags: true, chapters: true },
  {
    ...mp3,
    file: 'tags3.mp3',
    input: TAGGED,
    args: ['-id3v2_version', '3', '-write_id3v1', '1', ...lame],
    tags: true,
    chapters: true,
  },
  {
    ...mp4,
    file: 'index-last.m4a',
    input: TAGGED,
    args: ['-c:a', 'aac'],
    method: 'header',
    tags: true,
    chapters: true,
  },
  {
    ...mp4,
    file: 'index-first.mp4',
    input: TAGGED,
    args: ['-c:a', 'aac', '-movflags', 'faststart'],
    tags: true,
    chapters: true,
  },
  { ...mp4, file: 'mono22.m4a', args: [...mono22, '-c:a', 'aac', '-b:a', '32k'] },
  {
    ...mp4,
    file: 'fragments.m4a',
    args: ['-c:a', 'aac', '-movflags', 'empty_moov', '-frag_duration', '2000000'],
    method: 'frames',
  },
  {
    ...mp4,
    file: 'index-and-fragments.m4a',
    args: ['-c:a', 'aac', '-movflags', 'frag_keyframe', '-frag_duration', '3000000'],
    method: 'frames',
  },
  { ...mp4, file: 'lossless.m4a', codec: 'alac', needs: 'alac', args: ['-c:a', 'alac'] },
  {
    codec: 'aac',
    container: 'adts',
    mime: 'audio/aac',
    needs: 'aac',
    file: 'bare.aac',
    args: ['-c:a', 'aac'],
    method: 'frames',
  },
  { ...wav, file: '16.wav', input: TAGGED, args: [], method: 'header', tags: true },
  { ...wav, file: 'float.wav', args: ['-c:a', 'pcm_f32le'], method: 'header' },
  { ...wav, file: 'rf64.wav', args: ['-c:a', 'pcm_s24le', '-rf64', 'always'], method: 'header' },
  { ...wav, file: 'adpcm.wav', args: ['-c:a', 'adpcm_ms'] },
  { ...wav, file: 'mp3-inside.wav', codec: 'mp3', needs: 'libmp3lame', args: [...lame, '-q:a', '4'] },
  {
    codec: 'flac',
    container: 'flac',
    mime: 'audio/flac',
    needs: 'flac',
    file: 'a.flac',
    input: TAGGED,
    args: [],
    method: 'header',
    tags: true,
  },
  {
    ...ogg,
    codec: 'vorbis',
    needs: 'libvorbis',
    file: 'a.ogg',
    input: TAGGED,
    args: ['-c:a', 'libvorbis'],
    tags: true,
  },
  { ...ogg, codec: 'opus', needs: 'libopus', file: 'a.opus', input: TAGGED, args: ['-c:a', 'libopus'], tags: true },
  {
    ...ogg,
    codec: 'opus',
    needs: 'libopus',
    file: 'long-frames.opus',
    args: ['-ac', '1', '-c:a', 'libopus', '-frame_duration', '60'],
  },
  { ...ogg, codec: 'flac', needs: 'flac', file: 'flac.oga', args: ['-c:a', 'flac'] },
  { ...aiff, file: 'a.aiff', args: [], method: 'header' },
  { ...aiff, file: 'packets.aifc', args: ['-f', 'aiff', '-c:a', 'adpcm_ima_qt'], method: 'header' },
  { ...aiff, file: 'little.aifc', args: ['-f', 'aiff', '-c:a', 'pcm_s16le'], method: 'header' },
];

const cut = ['cbr.mp3', 'cbr-bare.mp3', 'vbr.mp3', 'vbr-bare.mp3', 'mono22.mp3', 'bare.aac', 'index-first.mp4'];
const alsoCut = ['fragments.m4a', '16.wav', 'rf64.wav', 'a.flac', 'a.ogg', 'a.opus', 'long-frames.opus', 'a.aiff'];

describe.skipIf(!hasFfmpeg)('files that ffmpeg made are as long as ffmpeg decodes them', () => {
  const known = hasFfmpeg ? encoders() : new Set<string>();
  const has = ({ needs }: Made): boolean => needs === undefined || known.has(needs);
  let folder = '';
  const tolerance = Math.max(0.1, seconds * 0.0005);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audio-'));
    await writeFile(join(folder, 'chapters.txt'), CHAPTERS);
    await ffmpeg(folder, [...SOURCE, 'source.wav']);
    for (const { file, input = ['-i', 'source.wav'], args } of made.filter(has))
      await ffmpeg(folder, [...input, ...args, file]);
  }, 240_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const expected of made) test.skipIf(!has(expected))(expected.file, () => isAsLongAsDecoded(expected));

  async function isAsLongAsDecoded(expected: Made): Promise<void> {
    const path = join(folder, expected.file);
    const facts = await inspectFile(path);
    if (!facts.ok) throw new Error(JSON.stringify(facts.error));
    const { codec, container, mime, method, vbr } = expected;
    expect(facts.value).toMatchObject({ codec, container, mime, bytes: (await stat(path)).size });
    if (method) expect(facts.value.method).toBe(method);
    if (vbr !== undefined) expect(facts.value.vbr).toBe(vbr);
    const decoded = await decodedSeconds(folder, expected.file);
    expect(decoded).toBeGreaterThan(seconds - 1);
    expect(Math.abs(facts.value.seconds - (decoded ?? 0))).toBeLessThanOrEqual(tolerance);
    if (expected.tags) expect(facts.value.title).toBe('Tea and Trains 67');
    if (expected.chapters) {
      expect(facts.value.chapters).toEqual([
        { start: 0, title: 'Opening' },
        { start: 8.5, title: 'お便り' },
      ]);
    }
  }

  test.each([...cut, ...alsoCut].filter((file) => made.some((one) => one.file === file && has(one))))(
    '%s, cut off',
    async (file) => {
      const bytes = await readFile(join(folder, file));
      const name = `cut-${file}`;
      for (const share of [0.83, 0.45]) {
        await writeFile(join(folder, name), bytes.subarray(0, Math.floor(bytes.length * share)));
        const facts = await inspectFile(join(folder, name));
        const decoded = await decodedSeconds(folder, name);
        expect(decoded).toBeGreaterThan(1);
        expect(facts.ok && Math.abs(facts.value.seconds - (decoded ?? 0))).toBeLessThanOrEqual(tolerance);
      }
    },
  );

  test.skipIf(!known.has('libmp3lame'))('a picture of several megabytes before the sound changes nothing', async () => {
    await ffmpeg(folder, [
      '-f',
      'lavfi',
      '-i',
      'nullsrc=s=1400x1400,geq=random(1)*255:128:128',
      '-frames:v',
      '1',
      'cover.png',
    ]);
    const cover = [
      '-i',
      'source.wav',
      '-i',
      'cover.png',
      '-map',
      '0',
      '-map',
      '1',
      '-c:v',
      'copy',
      '-id3v2_version',
      '3',
    ];
    await ffmpeg(folder, [...cover, ...lame, '-q:a', '4', 'cover.mp3']);
    const plain = await inspectFile(join(folder, 'vbr.mp3'));
    const facts = await inspectFile(join(folder, 'cover.mp3'));
    expect(facts.ok && facts.value.seconds).toBe(plain.ok && plain.value.seconds);
    const picture = await readFile(join(folder, 'cover.png'));
    const place = facts.ok ? facts.value.cover : undefined;
    expect(place).toMatchObject({ mime: 'image/png', bytes: picture.length });
    const whole = await readFile(join(folder, 'cover.mp3'));
    expect(whole.subarray(place?.offset, (place?.offset ?? 0) + picture.length).equals(picture)).toBe(true);
  });
});
