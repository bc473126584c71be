/** One silent frame of MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono: 417 bytes that play for 1152 samples. */
function silentFrame(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  return frame;
}

/** A constant-rate mp3 of silence, about `seconds` long. */
export function silentMp3(seconds: number): Buffer {
  const frames = Math.round((seconds * 44_100) / 1152);
  return Buffer.concat(Array.from({ length: frames }, silentFrame));
}
