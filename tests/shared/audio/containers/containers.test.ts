import { describe, expect, test } from 'vitest';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { bytesOf, latin, little, sourceOf, utf8, zeros } from '#tests/shared/audio/builders/bytes.ts';
import {
  adts,
  aiff,
  flac,
  flacFrame,
  iffChunk,
  opus,
  riffChunk,
  wav,
} from '#tests/shared/audio/builders/containers.ts';
import { id3, id3Frame, textBody } from '#tests/shared/audio/builders/id3.ts';
import { constantFrames } from '#tests/shared/audio/builders/mp3.ts';

async function factsOf(bytes: Uint8Array): Promise<AudioFacts> {
  const facts = await inspectAudio(sourceOf(bytes));
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

describe('wav', () => {
  test('is as long as its data', async () => {
    expect(await factsOf(wav({ rate: 22050, channels: 2, seconds: 1.5 }))).toEqual({
      bytes: 132344,
      seconds: 1.5,
      codec: 'pcm',
      container: 'wav',
      mime: 'audio/wav',
      bitrate: 705600,
      vbr: false,
      sampleRate: 22050,
      channels: 2,
      method: 'header',
    });
  });

  test.each([
    ['that a pipe wrote', 0xffff_ffff],
    ['whose writer never came back', 0],
    ['that was cut', 90_000],
  ])('%s is as long as what is there', async (_, claimed) => {
    expect(await factsOf(wav({ seconds: 2, claimed }))).toMatchObject({ seconds: 2, method: 'frames' });
  });

  test('has its names in a list, in whatever code page', async () => {
    const info = riffChunk(
      'LIST',
      bytesOf(
        'INFO',
        riffChunk('INAM', bytesOf(utf8('お茶の時間'), [0])),
        riffChunk('IART', bytesOf([0x82, 0xa8, 0x92, 0x83, 0])),
      ),
    );
    expect(await factsOf(wav({ extra: info }))).toMatchObject({ title: 'お茶の時間', artist: 'お茶', seconds: 2 });
  });

  test('can hold mp3', async () => {
    const sound = constantFrames(100, { rate: 128 });
    const format = bytesOf(
      little(0x55, 2),
      little(2, 2),
      little(44100, 4),
      little(16000, 4),
      little(1, 2),
      little(0, 2),
    );
    const body = bytesOf('WAVE', riffChunk('fmt ', format), riffChunk('data', sound));
    const facts = await factsOf(bytesOf('RIFF', little(body.length, 4), body));
    expect(facts).toMatchObject({ codec: 'mp3', container: 'wav', mime: 'audio/wav', bytes: body.length + 8 });
    expect(facts.seconds).toBeCloseTo((100 * 1152) / 44100, 2);
  });

  test('over 4 GiB has its size in a chunk of its own', async () => {
    const inner = wav({ seconds: 3, claimed: 0xffff_ffff });
    const ds64 = riffChunk(
      'ds64',
      bytesOf(little(inner.length + 28, 8), little(48_000, 8), little(24_000, 8), little(0, 4)),
    );
    const bytes = bytesOf('RF64', little(0xffff_ffff, 4), 'WAVE', ds64, inner.subarray(12));
    expect(await factsOf(bytes)).toMatchObject({ seconds: 3, method: 'header' });
  });
});

describe('aiff', () => {
  test('has its length and name', async () => {
    const facts = await factsOf(aiff(44100, 44100, iffChunk('NAME', latin('Tea time'))));
    expect(facts).toMatchObject({ seconds: 1, container: 'aiff', codec: 'pcm', mime: 'audio/aiff', sampleRate: 44100 });
    expect(facts).toMatchObject({ title: 'Tea time', channels: 1, method: 'header' });
  });

  test('that was cut is as long as what is there', async () => {
    expect(await factsOf(aiff(22050, 44100))).toMatchObject({ seconds: 0.5, method: 'frames' });
  });
});

describe('aac in frames', () => {
  test('is counted', async () => {
    const facts = await factsOf(adts(100));
    expect(facts).toMatchObject({ codec: 'aac', container: 'adts', mime: 'audio/aac', method: 'frames', channels: 1 });
    expect(facts.seconds).toBeCloseTo((100 * 1024) / 22050, 3);
  });

  test('behind a tag, with damage and a cut last frame', async () => {
    const bytes = bytesOf(
      id3(4, [id3Frame(4, 'TIT2', textBody('T'))]),
      adts(50),
      zeros(33),
      adts(50),
      adts(1).subarray(0, 20),
    );
    const facts = await factsOf(bytes);
    expect(facts.title).toBe('T');
    expect(facts.seconds).toBeCloseTo((100 * 1024) / 22050, 3);
  });
});

describe('aac that was put together', () => {
  test('of two sample rates counts each with its own', async () => {
    const faster = adts(50).map((byte, index) => (index % 64 === 2 ? (1 << 6) | (4 << 2) : byte));
    const facts = await factsOf(bytesOf(adts(50), faster));
    expect(facts.seconds).toBeCloseTo((50 * 1024) / 22050 + (50 * 1024) / 44100, 3);
  });

  test('behind the rest of something else', async () => {
    expect((await factsOf(bytesOf(zeros(700), adts(50)))).seconds).toBeCloseTo((50 * 1024) / 22050, 3);
  });
});

describe('flac', () => {
  test('is as long as its header says, where the last frame agrees', async () => {
    const facts = await factsOf(flac(10, 40_960, ['TITLE=お茶', 'tracknumber=7']));
    expect(facts).toMatchObject({ codec: 'flac', container: 'flac', title: 'お茶', number: 7, method: 'header' });
    expect(facts.seconds).toBeCloseTo(40_960 / 44100, 3);
  });

  test('that was streamed is as long as its frames', async () => {
    const facts = await factsOf(flac(10, 0));
    expect(facts.method).toBe('frames');
    expect(facts.seconds).toBeCloseTo(40_960 / 44100, 3);
  });

  test('that was cut does not count the frame in pieces', async () => {
    const facts = await factsOf(flac(10, 81_920).subarray(0, -20));
    expect(facts.seconds).toBeCloseTo((9 * 4096) / 44100, 3);
    expect(flacFrame(0).length).toBeGreaterThan(20);
  });
});

describe('ogg', () => {
  const chapters = [
    'CHAPTER000=00:00:00.000',
    'CHAPTER000NAME=Opening',
    'CHAPTER001=00:01:01.500',
    'CHAPTER001NAME=お便り',
  ];

  test('has its length on the last page, less the lead-in', async () => {
    const facts = await factsOf(opus(20, { comments: ['title=Tea', ...chapters] }));
    expect(facts.seconds).toBeCloseTo(20 - 312 / 48000, 3);
    expect(facts).toMatchObject({ codec: 'opus', container: 'ogg', mime: 'audio/ogg', channels: 2, title: 'Tea' });
    expect(facts.chapters).toEqual([
      { start: 0, title: 'Opening' },
      { start: 61.5, title: 'お便り' },
    ]);
  });

  test('that was cut ends with the last whole page', async () => {
    expect((await factsOf(opus(20).subarray(0, -30))).seconds).toBeCloseTo(19 - 312 / 48000, 3);
  });

  test('cut out of a live stream does not begin at zero', async () => {
    const facts = await factsOf(opus(20, { from: 48000 * 3600 }));
    expect(facts.seconds).toBeCloseTo(20 - 312 / 48000, 3);
  });

  test('joined of two streams is as long as both', async () => {
    const facts = await factsOf(bytesOf(opus(5), opus(7, { serial: 2 })));
    expect(facts.method).toBe('frames');
    expect(facts.seconds).toBeCloseTo(12 - 624 / 48000, 3);
  });

  test.each([
    ['a stream joined to itself', [opus(5), opus(7)], 12, 2],
    ['another one between', [opus(5), opus(7, { serial: 2 }), opus(9)], 21, 3],
  ])('%s is as long as all pieces', async (_, pieces, seconds, heads) => {
    expect((await factsOf(bytesOf(...pieces))).seconds).toBeCloseTo(seconds - (heads * 312) / 48000, 2);
  });

  test('behind a tag that is no business of its format, or behind junk', async () => {
    const tag = id3(4, [id3Frame(4, 'TALB', textBody('Album'))]);
    expect(await factsOf(bytesOf(tag, opus(20)))).toMatchObject({ container: 'ogg', album: 'Album' });
    expect((await factsOf(bytesOf(zeros(5000), opus(20)))).seconds).toBeCloseTo(20 - 312 / 48000, 3);
    expect((await factsOf(bytesOf(tag, wav()))).seconds).toBe(2);
    expect((await factsOf(bytesOf(tag, aiff(44100)))).seconds).toBe(1);
  });

  test('comments longer than a page are read', async () => {
    const facts = await factsOf(opus(3, { comments: [`DESCRIPTION=${'x'.repeat(20_000)}`, 'TITLE=After'] }));
    expect(facts.title).toBe('After');
  });
});
