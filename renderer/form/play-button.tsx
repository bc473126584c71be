import { Pause, Play } from 'lucide-react';
import { togglePlay } from '../player/player-commands.ts';
import { usePlayer } from '../store/player-store.ts';
import { useWords } from '../words/use-words.ts';

/** Plays the episode's own file from its field; the player of the panel is the same. */
export function PlayButton() {
  const words = useWords();
  const playing = usePlayer((state) => state.playing);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words(playing ? 'app.form.pause' : 'app.form.play')}
      onClick={togglePlay}
    >
      {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
    </button>
  );
}
