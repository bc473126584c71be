/** Samples a second: enough for bells and crickets, and small as mp3. */
export const RATE = 24_000;

/** Silence of so many seconds. */
export function silence(seconds) {
  return new Float64Array(Math.round(seconds * RATE));
}

/** Adds a sound to a track in place, from `at` seconds on; what goes beyond the track's end is cut. */
export function mix(track, sound, at, gain = 1) {
  const start = Math.round(at * RATE);
  const end = Math.min(track.length, start + sound.length);
  for (let index = Math.max(0, start); index < end; index++) track[index] += sound[index - start] * gain;
}

/** A sound of so many seconds, sample by sample from its time in seconds. */
export function sound(seconds, sampleAt) {
  return silence(seconds).map((_, index) => sampleAt(index / RATE));
}

/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Softens everything above `hertz` (one pole). */
export function lowPass(samples, hertz) {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / RATE);
  let level = 0;
  return samples.map((sample) => {
    level += share * (sample - level);
    return level;
  });
}

/** A room: the sound comes back from four walls, each time fainter and darker. */
export function inRoom(samples, wet = 0.3) {
  const out = Float64Array.from(samples);
  for (const [delay, feedback] of [
    [0.0411, 0.71],
    [0.0537, 0.68],
    [0.0613, 0.65],
    [0.0797, 0.62],
  ]) {
    const size = Math.round(delay * RATE);
    const line = new Float64Array(size);
    let dark = 0;
    for (let index = 0; index < samples.length; index++) {
      const echo = line[index % size];
      dark += 0.4 * (echo - dark);
      line[index % size] = samples[index] + dark * feedback;
      out[index] += (echo * wet) / 4;
    }
  }
  return out;
}

/** How much the quiet is lifted towards the loud: a knock beside soft music would leave the music unheard. */
const DRIVE = 2.5;

/** Evens out, fades in and out, brings the loudest sample to `peak`, and returns 16-bit little-endian PCM. */
export function toPcm(samples, { fadeIn = 0.05, fadeOut = 1.5, peak = 0.6 } = {}) {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9);
  const seconds = samples.length / RATE;
  const pcm = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => {
    const time = index / RATE;
    const fade = Math.min(1, time / fadeIn, (seconds - time) / fadeOut);
    pcm.writeInt16LE(
      Math.round((Math.tanh((DRIVE * sample) / loudest) / Math.tanh(DRIVE)) * peak * fade * 32_767),
      index * 2,
    );
  });
  return pcm;
}
