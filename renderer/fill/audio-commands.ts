import type { AudioCommand } from '#shared/ipc/audio-commands.ts';
import { fillFromFolder } from './drop-audio.ts';
import { fillFromOwnAudio } from './fill-own.ts';
import { askServer } from './remote/ask-server.ts';
import { fillEpisodeFromFeed, fillShowFromFeed } from './remote/fill-from-feed.ts';

/** What the commands about sounds do. */
export const audioCommands: Readonly<Record<AudioCommand, () => unknown>> = {
  'fill-own': fillFromOwnAudio,
  'fill-from-folder': fillFromFolder,
  'fill-from-server': askServer,
  'fill-from-feed': fillEpisodeFromFeed,
  'fill-all-from-feed': fillShowFromFeed,
};
