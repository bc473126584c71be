/** By the header's index of sample rates, in Hz. */
export const RATES: readonly number[] = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
];

/** Length of a frame's header without a checksum. */
export const HEADER = 7;

/**
 * The header of a frame of AAC-LC (ISO/IEC 13818-7, 6.2) that holds `size` bytes of sound; undefined where a frame cannot
 * say that.
 */
export function adtsHeader(
  size: number,
  { channels, sampleRate }: { readonly channels: number; readonly sampleRate: number },
): readonly number[] | undefined {
  const rate = RATES.indexOf(sampleRate);
  const length = size + HEADER;
  if (rate === -1 || length > 0x1fff || channels < 1 || channels > 7) return undefined;
  const third = (1 << 6) | (rate << 2) | (channels >> 2);
  return [
    0xff,
    0xf1,
    third,
    ((channels & 3) << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ];
}
