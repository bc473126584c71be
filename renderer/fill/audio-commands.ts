import type { AudioCommand } from '#shared/ipc/audio-commands.ts';
import { fillFromFolder } from './drop-audio.ts';

/** What the commands about sounds do. */
export const audioCommands: Readonly<Record<AudioCommand, () => unknown>> = {
  'fill-from-folder': fillFromFolder,
};
