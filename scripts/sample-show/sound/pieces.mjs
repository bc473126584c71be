import { beep, bell, cricket, drop, hum, noise, pad, pluck, tick, tooth } from './instruments.mjs';
import { inRoom, mix, randomFrom, silence } from './signal.mjs';

const PENTATONIC = ['C4', 'D4', 'E4', 'G4', 'A4', 'C5', 'D5', 'E5', 'G5', 'A5'];

/** Notes of a tune written as `E5 G5 - A5`, one a beat; `-` is a rest. */
function play(track, tune, { from = 0, beat = 0.5, gain = 0.5, instrument = bell }) {
  tune.split(/\s+/).forEach((name, index) => {
    if (name !== '-') mix(track, instrument(name), from + index * beat, gain);
  });
}

/** Bells that wander up and down the scale, never the same way twice in a piece, always the same in each run. */
function wander(track, { seed, from, until, beat, gain, instrument = bell }) {
  const random = randomFrom(seed);
  let step = 4;
  for (let at = from; at < until; at += beat * (random() < 0.3 ? 2 : 1)) {
    step = Math.min(PENTATONIC.length - 1, Math.max(0, step + Math.round(random() * 4 - 2)));
    mix(track, instrument(PENTATONIC[step]), at, gain * (0.7 + random() * 0.3));
  }
}

function chords(track, names, { each, gain }) {
  names.forEach((chord, index) => {
    mix(track, pad(chord, each * 1.4), index * each, gain);
  });
}

function openingTune() {
  const track = silence(24);
  chords(
    track,
    [
      ['C3', 'G3', 'E4'],
      ['A3', 'C4', 'E4'],
      ['F3', 'A3', 'C4'],
      ['G3', 'D4'],
    ],
    { each: 5, gain: 0.5 },
  );
  play(track, 'E5 G5 A5 - G5 E5 D5 - C5 D5 E5 - G5 - - - A5 G5 E5 - D5 C5 D5 - C5', { from: 1, beat: 0.7 });
  // The screw of the title: it falls, jumps twice and rolls away.
  for (const [at, gain] of [
    [20.2, 0.5],
    [20.55, 0.3],
    [20.75, 0.2],
    [20.85, 0.12],
  ])
    mix(track, drop(2600), at, gain);
  return inRoom(track);
}

function alarmClock() {
  const track = silence(26);
  for (let at = 0; at < 25; at += 0.5) mix(track, tick(at % 1 === 0 ? 1900 : 1500), at, 0.35);
  wander(track, { seed: 2, from: 3, until: 18, beat: 1, gain: 0.3, instrument: pluck });
  for (let at = 19; at < 21.5; at += 0.07) mix(track, bell('A5', 0.5), at, 0.16);
  return inRoom(track);
}

function rainGutter() {
  const track = silence(30);
  mix(track, noise(30, 900, 3), 0, 1.1);
  const random = randomFrom(33);
  for (let at = 0.4; at < 28; at += 0.12 + random() * 0.5) {
    mix(track, drop([523, 587, 659, 784, 880][Math.floor(random() * 5)]), at, 0.2 + random() * 0.3);
  }
  return inRoom(track, 0.5);
}

function vendingMachine() {
  const track = silence(28);
  mix(track, hum(28), 0, 0.16);
  chords(
    track,
    [
      ['G3', 'B3', 'D4'],
      ['E3', 'G3', 'B3'],
      ['C3', 'G3', 'E4'],
      ['D3', 'A3', 'D4'],
    ],
    { each: 6.5, gain: 0.5 },
  );
  play(track, 'D5 - B4 - G4 - A4 B4 - - - - D5 - E5 - D5 - B4', { from: 4, beat: 0.9, gain: 0.35 });
  for (const at of [25, 25.25]) mix(track, tick(700), at, 0.9);
  return track;
}

const MORSE = { タ: '-.', ダ: '-. ..', イ: '.-', マ: '-..-' };

function morse() {
  const track = silence(22);
  chords(
    track,
    [
      ['A3', 'E4'],
      ['F3', 'C4'],
      ['G3', 'D4'],
      ['A3', 'E4'],
    ],
    { each: 5, gain: 0.35 },
  );
  let at = 1;
  for (let round = 0; round < 2; round++) {
    for (const code of ['タ', 'ダ', 'イ', 'マ'].map((kana) => MORSE[kana])) {
      for (const sign of code) {
        const seconds = sign === '-' ? 0.3 : 0.1;
        if (sign !== ' ') mix(track, beep(620, seconds), at, 0.25);
        at += sign === ' ' ? 0.2 : seconds + 0.1;
      }
      at += 0.3;
    }
    at += 1.6;
  }
  wander(track, { seed: 5, from: at, until: 19, beat: 0.6, gain: 0.3 });
  return inRoom(track);
}

function kettle() {
  const track = silence(27);
  mix(
    track,
    noise(27, 500, 6).map((sample, index, all) => sample * (index / all.length) ** 1.5),
    0,
    2.2,
  );
  wander(track, { seed: 66, from: 1, until: 17, beat: 0.8, gain: 0.4, instrument: pluck });
  mix(
    track,
    beep(1568, 5).map((sample, index, all) => sample * (index / all.length)),
    18.5,
    0.12,
  );
  mix(track, bell('C5', 4), 23.6, 0.4);
  return inRoom(track);
}

function lids() {
  const track = silence(20);
  const random = randomFrom(7);
  for (let at = 0.5; at < 17; at += 0.4) {
    mix(track, tick([420, 630, 900, 1250][Math.floor(random() * 4)]), at, 0.6);
    if (random() < 0.5) mix(track, pluck(PENTATONIC[Math.floor(random() * 6)], 1.5, 7), at + 0.2, 0.4);
  }
  mix(track, tick(180), 17.6, 1.4);
  return inRoom(track, 0.4);
}

function betweenStations() {
  const track = silence(34);
  const tune = silence(34);
  play(tune, 'E4 A4 C5 - E5 D5 C5 - A4 C5 A4 - G4 - E4 -', { from: 1, beat: 0.9, gain: 0.6, instrument: tooth });
  play(tune, 'E4 A4 C5 - E5 D5 C5 - D5 E5 C5 - A4 - - -', { from: 16, beat: 0.9, gain: 0.6, instrument: tooth });
  // The dial turns: where the hiss sinks, the tune comes through.
  const clear = (time) => 0.5 - 0.5 * Math.cos((2 * Math.PI * time) / 17);
  mix(
    track,
    tune.map((sample, index) => sample * clear(index / 24_000)),
    0,
  );
  mix(
    track,
    noise(34, 3000, 9).map((sample, index) => sample * (1 - clear(index / 24_000))),
    0,
    0.6,
  );
  return track;
}

function insects() {
  const track = silence(32);
  mix(track, noise(32, 300, 10), 0, 0.9);
  const random = randomFrom(10);
  for (let at = 0; at < 30; at += 0.5 + random() * 0.9)
    mix(track, cricket(3600 + random() * 900), at, 0.14 + random() * 0.1);
  chords(
    track,
    [
      ['D3', 'A3', 'F4'],
      ['C3', 'G3', 'E4'],
      ['D3', 'A3', 'F4'],
    ],
    { each: 9, gain: 0.5 },
  );
  // The mosquito of the title comes near once.
  mix(
    track,
    beep(580, 2.4).map((sample, index, all) => sample * Math.sin((Math.PI * index) / all.length)),
    22,
    0.1,
  );
  return track;
}

function drawerOfKeys() {
  const track = silence(30);
  chords(
    track,
    [
      ['C3', 'E4', 'B4'],
      ['A3', 'E4', 'G4'],
      ['F3', 'C4', 'A4'],
      ['G3', 'D4', 'B4'],
    ],
    { each: 6.5, gain: 0.45 },
  );
  const random = randomFrom(11);
  for (let at = 2; at < 26; at += 0.9 + random() * 1.4) {
    for (let key = 0; key < 3; key++)
      mix(track, bell(PENTATONIC[5 + Math.floor(random() * 5)], 0.9), at + key * 0.06, 0.16);
  }
  return inRoom(track, 0.4);
}

function musicBox() {
  const track = silence(33);
  const tune = 'C5 E5 G5 A5 G5 E5 C5 - D5 E5 D5 C5 A4 - - -';
  play(track, tune, { from: 1, beat: 0.45, gain: 0.6, instrument: tooth });
  // The missing tooth: every E is silent.
  play(track, tune.replaceAll('E5', '-'), { from: 9, beat: 0.45, gain: 0.6, instrument: tooth });
  play(track, tune, { from: 18, beat: 0.5, gain: 0.6, instrument: tooth });
  play(track, 'C5 - E5 - G5 - C6', { from: 27, beat: 0.5, gain: 0.5, instrument: tooth });
  return inRoom(track);
}

function solderingIron() {
  const track = silence(36);
  mix(
    track,
    hum(36, 50).map((sample, index, all) => sample * (index / all.length)),
    0,
    0.1,
  );
  chords(
    track,
    [
      ['A3', 'C4', 'E4'],
      ['F3', 'A3', 'C4'],
      ['C4', 'E4', 'G4'],
      ['G3', 'D4', 'B4'],
      ['A3', 'E4', 'C5'],
    ],
    { each: 6.6, gain: 0.6 },
  );
  wander(track, { seed: 13, from: 4, until: 14, beat: 1.2, gain: 0.28 });
  wander(track, { seed: 131, from: 14, until: 24, beat: 0.8, gain: 0.34 });
  wander(track, { seed: 132, from: 24, until: 32, beat: 0.4, gain: 0.34 });
  mix(
    track,
    noise(0.7, 4000, 13).map((sample, index, all) => sample * (1 - index / all.length)),
    33,
    0.8,
  );
  return inRoom(track, 0.35);
}

function hotWaterBottle() {
  const track = silence(25);
  chords(
    track,
    [
      ['F3', 'A3', 'C4'],
      ['D3', 'A3', 'F4'],
      ['G3', 'C4', 'E4'],
      ['F3', 'C4', 'A4'],
    ],
    { each: 5.5, gain: 0.6 },
  );
  const random = randomFrom(14);
  for (let at = 1; at < 9; at += 0.16) mix(track, drop(260 + at * 40 + random() * 60), at, 0.22);
  wander(track, { seed: 14, from: 10, until: 21, beat: 0.75, gain: 0.35, instrument: tooth });
  return inRoom(track);
}

/** Each audio file of the show: its name, the title in its tags, and its sound. */
export const pieces = [
  { file: '1.mp3', title: 'はじめまして、ねじを一本落としました', make: openingTune },
  { file: '2.mp3', title: '目覚まし時計を起こさないように分解する', make: alarmClock },
  { file: '3.mp3', title: '雨どいオーケストラ、急いで公開', make: rainGutter },
  { file: '4.mp3', title: 'What the vending machine sings after midnight', make: vendingMachine },
  { file: '5.mp3', title: 'トンとツーだけで「ただいま」と言う', make: morse },
  { file: '6.mp3', title: 'The kettle knows first', make: kettle },
  { file: '7.mp3', title: 'ふたたび、ふたの話', make: lids },
  { file: '9.mp3', title: '周波数のあいだに住むもの / What lives between stations', make: betweenStations },
  { file: '10_虫の声.mp3', title: '虫の声を録る。三脚とマイクと、蚊に刺された人', make: insects },
  { file: '11.mp3', title: 'A drawer full of keys that open nothing', make: drawerOfKeys },
  { file: '12.mp3', title: 'オルゴールの歯が一本ない', make: musicBox },
  { file: '13.mp3', title: 'はんだごてが温まるまでの三十六秒', make: solderingIron },
  { file: '14.mp3', title: '湯たんぽに名前をつける会', make: hotWaterBottle },
];
