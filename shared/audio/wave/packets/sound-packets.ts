/** A piece of a sound as its decoder takes it, and where it plays. */
export interface PacketRun {
  /** Of the whole, 0 to 1. */
  readonly part: number;
  /** Packets that follow one another, each in a buffer of its own. */
  readonly packets: readonly Uint8Array<ArrayBuffer>[];
}

/** Samples of a coded sound all over its time: what a decoder needs to tell how loud it is there. Plain data. */
export interface SoundPackets {
  /** As WebCodecs names it. */
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  /** What the decoder is told before the first packet. */
  readonly description?: Uint8Array<ArrayBuffer>;
  readonly runs: readonly PacketRun[];
}

/** At so many places a sound is listened to: a decoder does an hour of them in a second or two. */
export const PLACES = 600;
/** Packets at each place: about a tenth of a second. */
export const PACKETS = 4;
/** A packet larger than this is none of a podcast. */
export const LARGEST_PACKET = 0x1_0000;

/** A copy whose buffer holds nothing else, so that it can be handed on alone. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
