import { loudness } from '#shared/audio/wave/loudness.ts';
import type { PacketRun, SoundPackets } from '#shared/audio/wave/packets/sound-packets.ts';

/** A damaged packet ends its decoder; a sound that ends so many is not worth more. */
const MOST_FAILURES = 20;

self.onmessage = async ({ data }: MessageEvent<SoundPackets>) => self.postMessage(await waveOf(data));

/** How loud a sound is over its time, by what a decoder makes of its packets; null where there is no decoder for it. */
async function waveOf({ codec, sampleRate, channels, description, runs }: SoundPackets): Promise<Uint8Array | null> {
  const config: AudioDecoderConfig = {
    codec,
    sampleRate,
    numberOfChannels: channels,
    ...(description && { description }),
  };
  const isKnown = await AudioDecoder.isConfigSupported(config).then(
    ({ supported }) => supported === true,
    () => false,
  );
  if (!isKnown) return null;
  const wave = loudness();
  let failures = 0;
  let decoder = listener(config);
  for (const run of runs) {
    const amplitude = await decoder.listen(run);
    if (amplitude !== undefined) wave.add(run.part, amplitude);
    else if (++failures > MOST_FAILURES) break;
    else decoder = listener(config);
  }
  const points = wave.points();
  return points.some((point) => point > 0) ? points : null;
}

/** A decoder that tells the greatest amplitude of a run; undefined where it could not go on, and is over. */
function listener(config: AudioDecoderConfig): { listen(run: PacketRun): Promise<number | undefined> } {
  let loudest = 0;
  let time = 0;
  const decoder = new AudioDecoder({
    output: (sound) => {
      loudest = Math.max(loudest, loudestOf(sound));
      sound.close();
    },
    error: () => undefined,
  });
  decoder.configure(config);
  return {
    async listen({ packets }) {
      loudest = 0;
      try {
        for (const data of packets) decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: time++, data }));
        await decoder.flush();
        return loudest;
      } catch {
        return undefined;
      }
    },
  };
}

function loudestOf(sound: AudioData): number {
  let loudest = 0;
  for (let planeIndex = 0; planeIndex < Math.min(2, sound.numberOfChannels); planeIndex++) {
    const samples = new Float32Array(sound.numberOfFrames);
    sound.copyTo(samples, { planeIndex, format: 'f32-planar' });
    for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  }
  return loudest;
}
