import type { RetiredFile } from './retired-audio.ts';

/** `same`: the server has it in the very size; `other`: in another size; `absent`: not; `unknown`: it gave no usable answer. */
export type CopyState = 'same' | 'other' | 'absent' | 'unknown';

/** A local file of which a server is said to have a copy, with its own size in bytes. */
export interface SizedFile extends RetiredFile {
  readonly bytes: number;
}

/** What a server said about its copy of a file. */
export interface RetiredCopy extends SizedFile {
  readonly state: CopyState;
}
