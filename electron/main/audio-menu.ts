import type { MenuItemConstructorOptions } from 'electron';
import type { AudioCommand, PlayerCommand } from '#shared/ipc/audio-commands.ts';

type Item<Name extends string> = (command: Name) => MenuItemConstructorOptions;

const filling: readonly (AudioCommand | 'fill-from-audio' | null)[] = [
  'fill-from-audio',
  'fill-from-server',
  'fill-from-feed',
  null,
  'fill-own',
  'fill-from-folder',
  'fill-all-from-feed',
];

const playing: readonly (PlayerCommand | null)[] = [
  'play-pause',
  'play-back',
  'play-forward',
  null,
  'play-slower',
  'play-faster',
];

/** What fills size and duration in, for one episode and for all. */
export function audioMenu(item: Item<AudioCommand | 'fill-from-audio'>): MenuItemConstructorOptions[] {
  return filling.map((entry) => (entry === null ? { type: 'separator' } : item(entry)));
}

/** The items of the menu "Playback". */
export function playerMenu(item: Item<PlayerCommand>): MenuItemConstructorOptions[] {
  return playing.map((entry) => (entry === null ? { type: 'separator' } : item(entry)));
}
