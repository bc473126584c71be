import { pathOf } from '../bridge.ts';
import { dropAudio } from './audio.ts';
import { openPath } from './open-show.ts';

const audio = /\.(?:mp3|m4a|mp4|aac|wav|flac|ogg|oga|opus|aiff?)$/i;
const episode = /\.(?:md|markdown|mdx)$/i;

/** What was dropped on the window: an audio file to fill in from, an episode or a folder to open. */
export function dropFiles(files: readonly File[]): void {
  const file = files[0];
  if (file === undefined) return;
  const path = pathOf(file);
  if (path === '') return;
  // A folder has no media type and no size that tells; the main process looks. What has another ending is inspected
  // too: the message says that it is no audio.
  if (audio.test(file.name)) dropAudio(path);
  else if (episode.test(file.name) || (file.type === '' && !/\.[A-Za-z0-9]{1,5}$/.test(file.name))) openPath(path);
  else dropAudio(path);
}
