import { LoaderCircle, Pause, Play, RotateCcw, RotateCw, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand } from '../actions/commands.ts';
import { usePlayer } from '../store/player-store.ts';
import { useKeys } from '../words/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import { clock } from './clock.ts';
import { setRate } from './engine.ts';
import { rates, skip, step, togglePlay } from './player-commands.ts';
import { Wave } from './wave.tsx';
import './player.css';

/** The player: transport and time, the wave, the chapters. */
export function Player({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const place = usePlayer((state) => state.place);
  const trouble = usePlayer((state) => state.trouble);
  return (
    <div className="player" data-place={place?.type}>
      <div className="player__bar">
        <Transport />
        <Time />
        <Rate />
        {place?.type === 'remote' && (
          <span className="player__from">{words('player.fromServer', { host: hostOf(place.url) })}</span>
        )}
        {place?.type === 'remote' && (
          <button type="button" className="button button--link" onClick={() => runCommand('fill-from-server')}>
            {words('fill.remote.ask')}
          </button>
        )}
        <div className="player__facts">{children}</div>
        {trouble !== null && (
          <span className="player__trouble" role="alert">
            {words(`player.trouble.${trouble}`)}
          </span>
        )}
      </div>
      <Wave />
      <Chapters />
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

function Transport() {
  const words = useWords();
  const keys = useKeys();
  const playing = usePlayer((state) => state.playing);
  const waiting = usePlayer((state) => state.waiting);
  const titled = (label: string, command: Parameters<typeof keys>[0]) => ({
    'aria-label': label,
    title: `${label}  ${keys(command)}`.trim(),
  });
  return (
    <div className="player__transport">
      <button
        type="button"
        className="icon-button player__skip"
        {...titled(words('player.back', { count: step }), 'play-back')}
        onClick={() => skip(-step)}
      >
        <RotateCcw size={20} aria-hidden />
        <small aria-hidden>{step}</small>
      </button>
      <button
        type="button"
        className="player__play"
        {...titled(words(playing ? 'player.pause' : 'player.play'), 'play-pause')}
        onClick={togglePlay}
      >
        {waiting ? (
          <LoaderCircle size={18} className="player__waiting" aria-hidden />
        ) : playing ? (
          <Pause size={18} fill="currentColor" aria-hidden />
        ) : (
          <Play size={18} fill="currentColor" aria-hidden />
        )}
      </button>
      <button
        type="button"
        className="icon-button player__skip"
        {...titled(words('player.forward', { count: step }), 'play-forward')}
        onClick={() => skip(step)}
      >
        <RotateCw size={20} aria-hidden />
        <small aria-hidden>{step}</small>
      </button>
    </div>
  );
}

function Time() {
  const words = useWords();
  const keys = useKeys();
  const seconds = usePlayer((state) => state.seconds);
  const duration = usePlayer((state) => state.duration);
  return (
    <div className="player__time">
      <span className="player__now">{clock(seconds)}</span>
      <span className="player__length">/ {duration === undefined ? '–:––' : clock(duration)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words('player.insertTime')}
        title={`${words('player.insertTime')}  ${keys('insert-time')}`.trim()}
        onClick={() => runCommand('insert-time')}
      >
        <Timer size={15} aria-hidden />
      </button>
    </div>
  );
}

function Rate() {
  const words = useWords();
  const rate = usePlayer((state) => state.rate);
  return (
    <select
      className="player__rate"
      aria-label={words('player.speed')}
      value={rate}
      onChange={(event) => setRate(Number(event.target.value))}
    >
      {rates.map((value) => (
        <option key={value} value={value}>
          {value}×
        </option>
      ))}
    </select>
  );
}

function Chapters() {
  const words = useWords();
  const chapters = usePlayer((state) => state.chapters);
  const current = usePlayer((state) => state.chapters.findLastIndex(({ start }) => start <= state.seconds + 0.05));
  const seek = usePlayer((state) => state.seek);
  if (chapters.length === 0) return null;
  return (
    <ol className="player__chapters" aria-label={words('player.chapters')}>
      {chapters.map(({ start, title }, index) => (
        <li key={start}>
          <button
            type="button"
            className="player__chapter"
            aria-current={index === current ? 'true' : undefined}
            onClick={() => seek(start)}
          >
            <span className="player__start">{clock(start)}</span>
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
}
