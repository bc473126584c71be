/** Commands about sounds and what they fill in; their words are below `app.menu`. */
export type AudioCommand =
  | 'fill-own'
  | 'fill-from-folder'
  | 'fill-from-server'
  | 'fill-from-feed'
  | 'fill-all-from-feed';

/** Commands of the player. */
export type PlayerCommand = 'play-pause' | 'play-back' | 'play-forward' | 'play-slower' | 'play-faster';
