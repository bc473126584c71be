import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is kept between checkouts (the Electron binary): outside the checkout, so that a fresh clone need not fetch again. */
export function cacheFolder(env = process.env, home = homedir()) {
  return env.EPISODE_EDITOR_CACHE || join(home, '.cache', 'episode-editor');
}
