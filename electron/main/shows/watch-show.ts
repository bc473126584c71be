import { type FSWatcher, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '#host/files/read-source.ts';
import { isTempName } from '#host/files/temp-files.ts';

/** Watches the folders that hold episodes of the shown show. */
export interface ShowWatch {
  /** Resolves when a show's folders (absolute paths) are watched; those of another show no longer are. */
  follow(id: string, folders: readonly string[]): Promise<void>;
  /** The app itself writes this file (absolute path) with bytes of this hash: as long as it holds them, nobody changed it. */
  ownWrite(path: string, hash: string): void;
  /** The show that is followed; undefined before the first. */
  readonly current: string | undefined;
  stop(): void;
}

/** How long the disk must be quiet before a change is looked at: a checkout changes hundreds of files at once. */
const quietMs = 150;

/** A folder that is watched: the very folder, since one of the same name may take its place. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/**
 * Calls `onChange` once after each burst of changes, and never again before it has answered. Watches folder by folder,
 * not recursively: recursion costs a handle a folder of `node_modules` on Linux. What a watcher misses is found when the
 * window gets the focus.
 */
export function watchShow(onChange: (id: string) => unknown): ShowWatch {
  const watched = new Map<string, Watched>();
  const ownWrites = new Map<string, string>();
  /** Files that changed since the last look; '' where the system did not say which. */
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let current: string | undefined;
  let looking = false;

  const look = async () => {
    if (looking) return;
    looking = true;
    const paths = changed;
    changed = new Set();
    try {
      if (current !== undefined && !(await areAllOwn(paths, ownWrites))) await onChange(current);
    } finally {
      looking = false;
      if (changed.size > 0) soon();
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, quietMs);
  };
  const noteChange = (path: string) => {
    changed.add(path);
    soon();
  };
  const close = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const open = (folder: string, identity: string) => {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (typeof name !== 'string') noteChange('');
        else if (!isTempName(name)) noteChange(join(folder, name));
      });
      // A folder that is removed or unmounted ends its watcher; the next rescan finds out.
      watcher.on('error', () => {
        close(folder);
        noteChange('');
      });
      watched.set(folder, { watcher, identity });
    } catch {
      // Too many watchers or a vanished folder: the focus heals it.
    }
  };
  return {
    async follow(id, folders) {
      current = id;
      const wanted = new Set(folders);
      for (const folder of [...watched.keys()]) if (!wanted.has(folder)) close(folder);
      for (const folder of folders) {
        const identity = await identityOf(folder);
        if (current !== id) return;
        if (watched.get(folder)?.identity === identity) continue;
        close(folder);
        if (identity !== undefined) open(folder, identity);
      }
    },
    ownWrite(path, hash) {
      ownWrites.set(path, hash);
    },
    get current() {
      return current;
    },
    stop() {
      clearTimeout(timer);
      current = undefined;
      for (const folder of [...watched.keys()]) close(folder);
    },
  };
}

/** Whether every file still holds what the app wrote there itself: then the change is only the echo of a save. */
async function areAllOwn(paths: ReadonlySet<string>, ownWrites: ReadonlyMap<string, string>): Promise<boolean> {
  for (const path of paths) {
    const hash = ownWrites.get(path);
    if (hash === undefined) return false;
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined || hashOf(bytes) !== hash) return false;
  }
  return true;
}

async function identityOf(folder: string): Promise<string | undefined> {
  const info = await stat(folder, { bigint: true }).catch(() => undefined);
  return info?.isDirectory() ? `${info.dev}:${info.ino}` : undefined;
}
