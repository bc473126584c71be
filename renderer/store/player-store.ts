import { create } from 'zustand';

/** The player of the episode in front, as far as the notes need it. The player fills it in; without one it is at rest. */
export interface PlayerState {
  /** The episode whose audio is loaded; null while there is none. */
  readonly path: string | null;
  /** Where it stands, in seconds from the beginning. */
  readonly seconds: number;
  /** Its whole length in seconds; undefined until it is known. */
  readonly duration: number | undefined;
  readonly playing: boolean;
  /** Marks that the file itself has, in order of time: seconds and titles. */
  readonly chapters: readonly { readonly start: number; readonly title: string }[];
  /** Goes to a time in seconds, and leaves playing or paused as it was. */
  readonly seek: (seconds: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
}

const nothing = () => undefined;

/** What is there while no player is: `usePlayer.getInitialState()` gives it back. */
const noPlayer: PlayerState = {
  path: null,
  seconds: 0,
  duration: undefined,
  playing: false,
  chapters: [],
  seek: nothing,
  play: nothing,
  pause: nothing,
};

export const usePlayer = create<PlayerState>(() => noPlayer);
