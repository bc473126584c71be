import { create } from 'zustand';

/** A mark with its title, from the file's tags or the notes, in seconds from the beginning. */
export interface PlayerChapter {
  readonly start: number;
  readonly title: string;
}

/** Where the sound of an episode is: in the show's folder, or on a server that is asked on a click alone. */
export type PlayerPlace =
  | { readonly type: 'local'; readonly address: string; readonly file: string }
  | { readonly type: 'remote'; readonly url: string };

/** The player of the episode in front; without a sound it is at rest. */
export interface PlayerState {
  /** The episode whose audio is loaded; null while there is none. */
  readonly path: string | null;
  readonly place: PlayerPlace | null;
  /** Where it stands, in seconds from the beginning. */
  readonly seconds: number;
  /** Its whole length in seconds; undefined until it is known. */
  readonly duration: number | undefined;
  readonly playing: boolean;
  /** A server is being asked, or the sound is on its way. */
  readonly waiting: boolean;
  /** 1 is as it was recorded. */
  readonly rate: number;
  /** Marks that the file itself has, in order of time. */
  readonly chapters: readonly PlayerChapter[];
  /** How loud it is over its time, 0 to 255; null where nothing tells. */
  readonly wave: Uint8Array | null;
  /** Why it does not play: `player.trouble.<reason>`. */
  readonly trouble: string | null;
  /** Goes to a time in seconds, and leaves playing or paused as it was. */
  readonly seek: (seconds: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
}

const nothing = () => undefined;

/** What is there while no player is: `usePlayer.getInitialState()` gives it back. */
const noPlayer: PlayerState = {
  path: null,
  place: null,
  seconds: 0,
  duration: undefined,
  playing: false,
  waiting: false,
  rate: 1,
  chapters: [],
  wave: null,
  trouble: null,
  seek: nothing,
  play: nothing,
  pause: nothing,
};

export const usePlayer = create<PlayerState>(() => noPlayer);
