import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSoundFile } from '#shared/audio/sound-files.ts';

/** What was dropped on the window: sounds to fill in from, and what is to be opened instead. */
export interface Dropped {
  /** Absolute, in order of their names. */
  readonly audio: readonly string[];
  /** An episode, or a folder that is a show; null where there is none. */
  readonly open: string | null;
}

const EPISODE = /\.(?:md|markdown|mdx)$/i;
const SITE =
  /^(?:_config\.ya?ml|hugo\.\w+|podbard\.yaml|\.episode-editor\.yml|_posts|content|\.?eleventy.*|(?:astro|gatsby|nuxt)[.-]config\.\w+)$/i;

/** As deep as people sort their recordings: by year, by episode, by take. */
const DEEPEST = 4;
/** More than any show has; a whole disk is not gone through. */
const MOST = 20_000;

/**
 * Looks at what was dropped. A single file is taken as a sound unless it is an episode: its inspection says what it
 * really is. A folder with sounds and no site in it is a folder of recordings; any other folder is a show to open.
 */
export async function lookAtDropped(paths: readonly string[]): Promise<Dropped> {
  const audio: string[] = [];
  let open: string | null = null;
  for (const path of paths) {
    const found = await lookAt(path, paths.length);
    audio.push(...found.audio);
    open ??= found.open;
  }
  return { audio, open: audio.length > 0 ? null : open };
}

async function lookAt(path: string, count: number): Promise<Dropped> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) {
    const sounds = await soundsBelow(path);
    return sounds.length === 0 ? { audio: [], open: path } : { audio: sounds, open: null };
  }
  if (EPISODE.test(path)) return { audio: [], open: path };
  // Among many files lie pictures and texts as well; a single one that is no sound must be answered.
  return { audio: count === 1 || isSoundFile(path) ? [path] : [], open: null };
}

/** None where the folder is a site of its own. */
async function soundsBelow(root: string): Promise<readonly string[]> {
  const sounds: string[] = [];
  let level = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const deeper: string[] = [];
    for (const folder of level) {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      if (depth === 0 && entries.some((entry) => SITE.test(entry.name))) return [];
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) deeper.push(join(folder, entry.name));
        else if (isSoundFile(entry.name) && sounds.length < MOST) sounds.push(join(folder, entry.name));
      }
    }
    level = deeper;
  }
  return sounds.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
