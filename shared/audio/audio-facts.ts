export type AudioCodec = 'mp3' | 'aac' | 'alac' | 'flac' | 'vorbis' | 'opus' | 'pcm';
export type AudioContainer = 'mp3' | 'mp4' | 'adts' | 'wav' | 'flac' | 'ogg' | 'aiff';

export interface AudioChapter {
  /** Seconds from the beginning. */
  readonly start: number;
  readonly title: string;
}

/** What an audio file is, in the shape that `episodes inspect` prints. Unknown keys are absent. */
export interface AudioFacts {
  readonly bytes: number;
  /** To 0.001 s. */
  readonly seconds: number;
  readonly codec: AudioCodec;
  readonly container: AudioContainer;
  readonly mime: string;
  /** Average, in bit/s. */
  readonly bitrate?: number;
  readonly vbr?: boolean;
  readonly sampleRate?: number;
  readonly channels?: number;
  /** Where the length comes from: the file's header, or counted frames. */
  readonly method: 'header' | 'frames';
  readonly title?: string;
  readonly artist?: string;
  readonly album?: string;
  readonly number?: number;
  readonly date?: string;
  readonly chapters?: readonly AudioChapter[];
  /** The picture in the tags: where its bytes stand in the file. */
  readonly cover?: AudioCover;
}

/** What the sound itself tells, apart from the tags around it. */
export type SoundFacts = Omit<AudioFacts, 'title' | 'artist' | 'album' | 'number' | 'date' | 'chapters' | 'cover'>;

/** A picture inside the audio file, as a range of its bytes. */
interface AudioCover {
  readonly mime: string;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Why there are no facts. `needs-all-bytes`: the length is in no header, and the source is too far away to be read whole
 * unasked. Words: `audio.<reason>` in shared/words.
 */
export interface AudioFailure {
  readonly reason: 'empty' | 'not-audio' | 'damaged' | 'not-found' | 'unreadable' | 'cancelled' | 'needs-all-bytes';
  readonly detail?: string;
}

/** A file, an address or a buffer that is read piece by piece, so that memory stays flat for gigabytes. */
export interface ByteSource {
  readonly size: number;
  /**
   * Bytes from `offset`; fewer than `length` only at the end. Rejects only where the device fails.
   * A source may fill `into` (at least `length` long) and answer with a part of it: for walks over gigabytes.
   */
  read(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array>;
}
