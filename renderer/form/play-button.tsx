import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';

/** Plays the episode's own file from the show's folder; another file, or leaving the episode, ends it. */
export function PlayButton({ address }: { readonly address: string }) {
  const words = useWords();
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    const audio = new Audio();
    audio.preload = 'none';
    audio.src = address;
    const follow = () => setPlaying(!audio.paused);
    for (const event of ['play', 'pause', 'ended'] as const) audio.addEventListener(event, follow);
    sound.current = audio;
    return () => {
      audio.pause();
      audio.removeAttribute('src');
    };
  }, [address]);
  const toggle = () => {
    const audio = sound.current;
    if (audio === null) return;
    if (audio.paused) audio.play().catch(() => setPlaying(false));
    else audio.pause();
  };
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words(playing ? 'app.form.pause' : 'app.form.play')}
      onClick={toggle}
    >
      {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
    </button>
  );
}
