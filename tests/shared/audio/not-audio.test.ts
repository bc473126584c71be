import { describe, expect, test } from 'vitest';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { big, bytesOf, sourceOf, utf8, zeros } from '#tests/shared/audio/builders/bytes.ts';
import { adts, aiff, box, flac, opus, wav } from '#tests/shared/audio/builders/containers.ts';
import { id3, id3Frame, textBody } from '#tests/shared/audio/builders/id3.ts';
import { changingRate, frame, frames, withSummary } from '#tests/shared/audio/builders/mp3.ts';
import { randomFrom } from '#tests/support/random.ts';

const seed = Number(process.env.TEST_SEED ?? 20261123);

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const facts = await inspectAudio(sourceOf(bytes));
  return facts.ok ? 'audio' : facts.error.reason;
}

describe('what is no audio', () => {
  const random = randomFrom(seed);
  const noise = Uint8Array.from({ length: 400_000 }, () => Math.floor(random() * 256));
  test.each([
    ['an empty file', zeros(0), 'empty'],
    ['a text', utf8('これは音声ではありません。\n'.repeat(500)), 'not-audio'],
    ['a picture', bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF', noise), 'not-audio'],
    ['noise', noise, 'not-audio'],
    ['zeros', zeros(100_000), 'not-audio'],
    [
      'a single frame’s head in a text',
      bytesOf(utf8('x'.repeat(500)), frame({ rate: 128 }), utf8('y'.repeat(5000))),
      'not-audio',
    ],
    [
      'a film without sound',
      bytesOf(box('ftyp', utf8('isom')), box('mdat', noise), box('moov', box('mvhd', zeros(100)))),
      'not-audio',
    ],
    ['a tag with nothing behind it', id3(4, [id3Frame(4, 'TIT2', textBody('x'))]), 'damaged'],
    ['three letters', utf8('ID3'), 'damaged'],
    [
      'an m4a that ends before its index',
      bytesOf(box('ftyp', utf8('M4A ')), big(9_000_000, 4), 'mdat', zeros(3000)),
      'damaged',
    ],
    ['a wav without data', wav().subarray(0, 40), 'damaged'],
    ['an ogg of its first page', opus(2).subarray(0, 60), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  test('a device that fails is said, not thrown', async () => {
    const source = { size: 10_000, read: () => Promise.reject(new Error('EIO')) };
    expect(await inspectAudio(source)).toEqual({ ok: false, error: { reason: 'unreadable', detail: 'EIO' } });
  });
});

describe(`damaged files (seed ${seed})`, () => {
  const originals = {
    mp3: withSummary(
      { rate: 64 },
      frames(60, (index) => ({ rate: changingRate(index) })),
      60,
    ),
    wav: wav({ seconds: 1 }),
    aiff: aiff(4000),
    adts: adts(40),
    flac: flac(8, 32_768, ['TITLE=x', 'CHAPTER001=00:00:01.000']),
    opus: opus(4, { comments: ['CHAPTER001=00:00:01.000', 'CHAPTER001NAME=x'] }),
    mp4: bytesOf(
      box('ftyp', utf8('M4A ')),
      box('moov', box('trak', box('mdia', box('mdhd', zeros(24))))),
      box('mdat', zeros(99)),
    ),
    tag: bytesOf(
      id3(3, [id3Frame(3, 'TIT2', textBody('x')), id3Frame(3, 'APIC', zeros(900))]),
      frames(20, () => ({ rate: 64 })),
    ),
  };
  const rounds = process.env.TEST_LONG === '1' ? 4000 : 150;

  test.each(Object.entries(originals))('of %s give facts or a reason, never a throw', async (_, original) => {
    const random = randomFrom(seed);
    for (let round = 0; round < rounds; round++) {
      const bytes = original.slice(0, random() < 0.3 ? Math.floor(random() * original.length) : original.length);
      const head = random() < 0.7 ? Math.min(bytes.length, 300) : bytes.length;
      for (let count = 0; count < 1 + random() * 6; count++) {
        bytes[Math.floor(random() * head)] = random() < 0.3 ? 255 : Math.floor(random() * 256);
      }
      const facts = await inspectAudio(sourceOf(bytes));
      if (facts.ok) {
        expect(facts.value.seconds).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(facts.value.seconds)).toBe(true);
      } else expect(facts.error.reason).toMatch(/^(?:empty|not-audio|damaged)$/);
    }
  });
});
