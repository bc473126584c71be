import { describe, expect, test } from 'vitest';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { bytesOf, generatedSource, little, sourceOf, zeros } from '#tests/shared/audio/builders/bytes.ts';
import { id3, id3Frame, textBody } from '#tests/shared/audio/builders/id3.ts';
import {
  changingRate,
  constantFrames,
  frame,
  frames,
  vbriFrame,
  withSummary,
} from '#tests/shared/audio/builders/mp3.ts';

async function factsOf(bytes: Uint8Array): Promise<AudioFacts> {
  const facts = await inspectAudio(sourceOf(bytes));
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

const FRAME_SECONDS = 1152 / 44100;
const changing = frames(400, (index) => ({ rate: changingRate(index) }));

describe('a constant bitrate', () => {
  test('is told by the header where all frames have it', async () => {
    const facts = await factsOf(constantFrames(300, { rate: 128 }));
    expect(facts).toMatchObject({
      bytes: 125387,
      codec: 'mp3',
      container: 'mp3',
      mime: 'audio/mpeg',
      bitrate: 128000,
      vbr: false,
      sampleRate: 44100,
      channels: 2,
      method: 'header',
    });
    expect(facts.seconds).toBeCloseTo(300 * FRAME_SECONDS, 3);
  });

  test.each([
    { version: 2, hertz: 22050, rate: 48, mono: true, samples: 576 },
    { version: 2, hertz: 16000, rate: 24, mono: true, samples: 576 },
    { version: 2.5, hertz: 8000, rate: 16, mono: true, samples: 576 },
    { version: 2.5, hertz: 11025, rate: 32, mono: false, samples: 576 },
    { version: 1, hertz: 48000, rate: 320, mono: false, samples: 1152 },
    { version: 1, hertz: 32000, rate: 64, mono: true, samples: 1152 },
  ] as const)('of version $version at $hertz Hz', async ({ samples, ...kind }) => {
    const facts = await factsOf(constantFrames(200, kind));
    expect(facts.seconds).toBeCloseTo((200 * samples) / kind.hertz, 3);
    expect(facts).toMatchObject({ sampleRate: kind.hertz, channels: kind.mono ? 1 : 2, bitrate: kind.rate * 1000 });
  });

  test('by a writer that never pads', async () => {
    const facts = await factsOf(frames(200, () => ({ rate: 128 })));
    expect(facts).toMatchObject({ method: 'header', vbr: false });
    expect(facts.seconds).toBeCloseTo(200 * FRAME_SECONDS, 3);
  });
});

describe('a changing bitrate', () => {
  test('without a summary is counted', async () => {
    const facts = await factsOf(changing);
    expect(facts).toMatchObject({ vbr: true, method: 'frames' });
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS, 3);
    expect(facts.bitrate).toBeCloseTo((changing.length * 8) / facts.seconds, -1);
  });

  test('with a summary is told by it, without the encoder’s lead-in and padding', async () => {
    const facts = await factsOf(withSummary({ rate: 64 }, changing, 400, { delay: 576, padding: 1000 }));
    expect(facts).toMatchObject({ vbr: true, method: 'header' });
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS - 1576 / 44100, 3);
  });

  test('the numbers of an encoder that nobody knows are not taken off', async () => {
    const facts = await factsOf(
      withSummary({ rate: 64 }, changing, 400, { delay: 576, padding: 1000, encoder: 'OTHER 1' }),
    );
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS, 3);
  });

  test('with a summary behind a checksum', async () => {
    const plain = withSummary({ rate: 64 }, changing, 400);
    const checked = bytesOf(plain.subarray(0, 36), [0, 0], plain.subarray(36, 206), plain.subarray(208));
    checked[1] = 0xfa;
    const facts = await factsOf(checked);
    expect(facts).toMatchObject({ method: 'header' });
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS, 3);
  });

  test('with Fraunhofer’s summary', async () => {
    const kind = { rate: 64 } as const;
    const facts = await factsOf(bytesOf(vbriFrame(kind, 400, frame(kind).length + changing.length), changing));
    expect(facts).toMatchObject({ vbr: true, method: 'header' });
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS, 3);
  });

  test('a summary of fewer frames than there are is not believed', async () => {
    const facts = await factsOf(withSummary({ rate: 64 }, changing, 400, { frames: 200 }));
    expect(facts).toMatchObject({ method: 'frames' });
    expect(facts.seconds).toBeCloseTo(400 * FRAME_SECONDS, 3);
  });

  test('a file that was cut is as long as what is there', async () => {
    const whole = withSummary({ rate: 64 }, changing, 400, { delay: 576, padding: 1000 });
    const half = frames(200, (index) => ({ rate: changingRate(index) })).length;
    const facts = await factsOf(whole.subarray(0, whole.length - changing.length + half + 50));
    expect(facts).toMatchObject({ method: 'frames' });
    expect(facts.seconds).toBeCloseTo(200 * FRAME_SECONDS - 576 / 44100, 3);
  });

  test('a constant bitrate with a summary frame of another rate is still constant', async () => {
    const sound = constantFrames(300, { rate: 128 });
    const facts = await factsOf(withSummary({ rate: 160 }, sound, 300, { mark: 'Info' }));
    expect(facts).toMatchObject({ vbr: false, bitrate: 128000, method: 'header' });
    expect(facts.seconds).toBeCloseTo(300 * FRAME_SECONDS, 3);
  });
});

describe('what stands around the frames', () => {
  const sound = constantFrames(100, { rate: 128 });
  const ape = bytesOf('APETAGEX', little(2000, 4), little(32 + 8, 4), little(1, 4), little(0, 4), zeros(8));
  test.each([
    ['a large tag before them', bytesOf(id3(3, [id3Frame(3, 'APIC', zeros(900_000))]), sound)],
    [
      'two tags before them',
      bytesOf(id3(4, [id3Frame(4, 'TIT2', textBody('a'))]), id3(3, [], { filler: 3000 }), sound),
    ],
    ['a tag that claims less than it has', bytesOf(id3(3, []), zeros(5000), sound)],
    ['an old tag behind them', bytesOf(sound, 'TAG', zeros(125))],
    ['an APE tag and an old tag behind them', bytesOf(sound, zeros(8), ape, 'TAG', zeros(125))],
    ['zeros behind them', bytesOf(sound, zeros(20_000))],
    ['a part of a frame behind them', bytesOf(sound, frame({ rate: 128 }).subarray(0, 100))],
  ])('%s', async (_, bytes) => {
    const facts = await factsOf(bytes);
    expect(facts.seconds).toBeCloseTo(100 * FRAME_SECONDS, 3);
    expect(facts.bytes).toBe(bytes.length);
  });

  test('a tag in the middle of joined files', async () => {
    const facts = await factsOf(bytesOf(sound, id3(4, [id3Frame(4, 'TIT2', textBody('b'))], { filler: 4000 }), sound));
    expect(facts.seconds).toBeCloseTo(200 * FRAME_SECONDS, 3);
  });

  test('joined files of two sample rates each count with their own', async () => {
    const facts = await factsOf(bytesOf(sound, constantFrames(100, { version: 2, rate: 48, mono: true })));
    expect(facts.seconds).toBeCloseTo(100 * FRAME_SECONDS + (100 * 576) / 22050, 3);
    expect(facts.method).toBe('frames');
  });

  test('damage in the middle costs what is damaged', async () => {
    const facts = await factsOf(bytesOf(sound, zeros(777), sound));
    expect(facts.seconds).toBeCloseTo(200 * FRAME_SECONDS, 3);
  });
});

describe('a file too large to be read through', () => {
  const kind = { rate: 128, hertz: 48000 } as const;
  const one = frame(kind);
  const gigabyte = 2 ** 30 - (2 ** 30 % one.length);
  const constant = (offset: number, target: Uint8Array): void => {
    for (let at = 0; at < target.length; at++) target[at] = one[(offset + at) % one.length] ?? 0;
  };

  test('of a constant bitrate is told by few reads', async () => {
    const source = generatedSource(gigabyte, constant);
    const facts = await inspectAudio(source);
    expect(facts).toMatchObject({ ok: true, value: { method: 'header', vbr: false } });
    expect(facts.ok && facts.value.seconds).toBeCloseTo(((gigabyte / one.length) * 1152) / 48000, 2);
    expect(source.bytesRead).toBeLessThan(2_000_000);
  });

  test('with a stretch of another bitrate between the places looked at is counted', async () => {
    const other = frames(500, () => ({ rate: 64, hertz: 48000 }));
    const before = one.length * 30_001;
    const after = one.length * 20_000;
    const source = generatedSource(before + other.length - 100 + after, (offset, target) => {
      for (let at = 0; at < target.length; at++) {
        const place = offset + at;
        const inOther = place - before;
        const behind = inOther - (other.length - 100);
        target[at] =
          (inOther < 0 ? one[place % one.length] : behind < 0 ? other[inOther] : one[behind % one.length]) ?? 0;
      }
    });
    const facts = await inspectAudio(source);
    expect(facts).toMatchObject({ ok: true, value: { method: 'frames', vbr: true } });
    expect(facts.ok && facts.value.seconds).toBeCloseTo((50_500 * 1152) / 48000, 0);
  });

  const round = frames(8, (index) => ({ rate: changingRate(index) }));
  const rounds = 10_000;
  const long = (claimed: number): Uint8Array =>
    withSummary({ rate: 64 }, zeros(0), claimed, { bytes: frame({ rate: 64 }).length + rounds * round.length });
  const changingSource = (head: Uint8Array) =>
    generatedSource(head.length + rounds * round.length, (offset, target) => {
      for (let at = 0; at < target.length; at++) {
        const place = offset + at - head.length;
        target[at] = (place < 0 ? head[offset + at] : round[place % round.length]) ?? 0;
      }
    });

  test('with a summary that agrees is told by it', async () => {
    const source = changingSource(long(8 * rounds));
    const facts = await inspectAudio(source);
    expect(facts).toMatchObject({ ok: true, value: { method: 'header', vbr: true } });
    expect(facts.ok && facts.value.seconds).toBeCloseTo(8 * rounds * FRAME_SECONDS, 2);
    expect(source.bytesRead).toBeLessThan(2_000_000);
  });

  test('with a summary that contradicts the frames is counted', async () => {
    const facts = await inspectAudio(changingSource(long(Math.round(6.8 * rounds))));
    expect(facts).toMatchObject({ ok: true, value: { method: 'frames' } });
    expect(facts.ok && facts.value.seconds).toBeCloseTo(8 * rounds * FRAME_SECONDS, 2);
  });

  test('is never counted where it is far away', async () => {
    const source = changingSource(zeros(0));
    expect(await inspectAudio(source, { isFar: true })).toEqual({ ok: false, error: { reason: 'needs-all-bytes' } });
    expect(source.bytesRead).toBeLessThan(1_500_000);
  });

  test('tells how far it is and stops when it is cancelled', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const facts = await inspectAudio(changingSource(zeros(0)), {
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (seen.length === 3) stop.abort();
      },
    });
    expect(facts).toEqual({ ok: false, error: { reason: 'cancelled' } });
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});
