import type { PlayerCommand } from '#shared/ipc/audio-commands.ts';
import { usePlayer } from '../store/player-store.ts';
import { setRate } from './engine.ts';

/** Speeds that the buttons and keys go through. */
export const rates: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** How far one step back or on goes, in seconds. */
export const step = 15;

export function togglePlay(): void {
  const { playing, play, pause } = usePlayer.getState();
  if (playing) pause();
  else play();
}

export function skip(seconds: number): void {
  const player = usePlayer.getState();
  player.seek(player.seconds + seconds);
}

function changeRate(direction: 1 | -1): void {
  const { rate } = usePlayer.getState();
  const next = direction === 1 ? rates.find((other) => other > rate) : rates.findLast((other) => other < rate);
  if (next !== undefined) setRate(next);
}

/** What the player's commands do. They work while one writes: no key of them types anything. */
export const playerCommands: Readonly<Record<PlayerCommand, () => unknown>> = {
  'play-pause': togglePlay,
  'play-back': () => skip(-step),
  'play-forward': () => skip(step),
  'play-slower': () => changeRate(-1),
  'play-faster': () => changeRate(1),
};
