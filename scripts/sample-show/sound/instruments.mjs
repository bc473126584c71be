import { lowPass, RATE, randomFrom, silence, sound } from './signal.mjs';

const TURN = 2 * Math.PI;

/** Frequency in hertz of a note such as `A4`, `C#5`. */
function pitch(name) {
  const [, letter, sharp, octave] = /^([A-G])(#?)(\d)$/.exec(name);
  const step = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }[letter] + (sharp ? 1 : 0);
  return 440 * 2 ** ((step - 9) / 12 + Number(octave) - 4);
}

/** A small bell: partials of a struck bar, the high ones gone first. */
export function bell(name, seconds = 3) {
  const hertz = pitch(name);
  const partials = [
    [1, 1, 1],
    [2.76, 0.35, 2.6],
    [5.4, 0.12, 5],
    [8.93, 0.04, 8],
  ];
  return sound(
    seconds,
    (time) =>
      partials.reduce(
        (sum, [ratio, gain, decay]) =>
          ratio * hertz > RATE * 0.45
            ? sum
            : sum + gain * Math.sin(TURN * hertz * ratio * time) * Math.exp((-decay * 2.2 * time) / (seconds / 3)),
        0,
      ) * Math.min(1, time / 0.003),
  );
}

/** A tooth of a music box: brighter and shorter than a bell. */
export function tooth(name) {
  const hertz = pitch(name);
  return sound(1.6, (time) => {
    const click = Math.exp(-900 * time) * 0.4;
    const tone = Math.sin(TURN * hertz * time) + 0.3 * Math.sin(TURN * hertz * 3.01 * time) * Math.exp(-9 * time);
    return (tone * Math.exp(-3.2 * time) + click) * Math.min(1, time / 0.002);
  });
}

/** A plucked string (Karplus and Strong). */
export function pluck(name, seconds = 2.5, seed = 1) {
  const size = Math.round(RATE / pitch(name));
  const random = randomFrom(seed);
  const line = lowPass(
    silence(size / RATE).map(() => random() * 2 - 1),
    3500,
  );
  const out = silence(seconds);
  for (let index = 0; index < out.length; index++) {
    const here = index % line.length;
    out[index] = line[here];
    line[here] = 0.996 * 0.5 * (line[here] + line[(here + 1) % line.length]);
  }
  return out;
}

/** A slow chord that swells and goes. */
export function pad(names, seconds) {
  const voices = names.flatMap((name) => [-0.4, 0.5].map((detune) => pitch(name) + detune));
  const raw = sound(seconds, (time) => {
    const swell = Math.sin((Math.PI * time) / seconds) ** 1.5;
    return (
      (voices.reduce((sum, hertz, index) => {
        const sway = 1 + 0.25 * Math.sin(TURN * (0.11 + index * 0.017) * time + index);
        return sum + sway * (Math.sin(TURN * hertz * time) + 0.3 * Math.sin(TURN * 2 * hertz * time));
      }, 0) *
        swell) /
      voices.length
    );
  });
  return lowPass(raw, 2200);
}

/** The hum of a transformer: the mains' double frequency and its multiples. */
export function hum(seconds, hertz = 100) {
  return sound(
    seconds,
    (time) =>
      [1, 0.5, 0.22, 0.12].reduce(
        (sum, gain, index) => sum + gain * Math.sin(TURN * hertz * (index + 1) * time + index * 0.7),
        0,
      ) *
      (1 + 0.08 * Math.sin(TURN * 0.6 * time)),
  );
}

/** Wind, rain, or the space between two stations, by how dark it is. */
export function noise(seconds, hertz, seed) {
  const random = randomFrom(seed);
  return lowPass(
    lowPass(
      silence(seconds).map(() => random() * 2 - 1),
      hertz,
    ),
    hertz,
  );
}

/** A drop on tin: a short tone that rises. */
export function drop(hertz) {
  return sound(0.25, (time) => Math.sin(TURN * (hertz * time + hertz * 1.2 * time * time)) * Math.exp(-22 * time));
}

/** One call of a bell cricket: a high note that trembles and fades. */
export function cricket(hertz = 4200, seconds = 1.1) {
  return sound(seconds, (time) => {
    const tremble = Math.max(0, Math.sin(TURN * 26 * time)) ** 2;
    return Math.sin(TURN * hertz * time) * tremble * Math.sin((Math.PI * time) / seconds);
  });
}

/** A clock's tick (high) or tock (low): a knock on wood. */
export function tick(hertz) {
  return sound(
    0.08,
    (time) => (Math.sin(TURN * hertz * time) + 0.5 * Math.sin(TURN * hertz * 2.7 * time)) * Math.exp(-90 * time),
  );
}

/** A tone with soft edges, for Morse code. */
export function beep(hertz, seconds) {
  return sound(seconds, (time) => Math.sin(TURN * hertz * time) * Math.min(1, time / 0.008, (seconds - time) / 0.008));
}
