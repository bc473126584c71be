import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { isTempName } from '#host/files/temp-files.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { episodeFolders } from './episode-folders.ts';

/** Watches the folders that hold episodes of the shown show. */
export interface ShowWatch {
  follow(id: string, root: string, episodes: readonly EpisodeSummary[]): void;
  /** The app itself is about to write this file (absolute path): that is nobody else's change. */
  ownWrite(path: string): void;
  stop(): void;
}

/** How long the disk must be quiet before a change is looked at: a checkout changes hundreds of files at once. */
const quietMs = 150;

/** How long after a write of the app its echo is waited for, in ms. */
const echoMs = 1500;

/**
 * Calls `onChange` once after each burst of changes. Watches folder by folder, not recursively: recursion costs a
 * handle a folder of `node_modules` on Linux. What a watcher misses is found when the window gets the focus.
 */
export function watchShow(onChange: (id: string) => void): ShowWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let current = '';
  const ownWrites = new Map<string, number>();
  const isOwn = (folder: string, name: string | null | undefined): boolean => {
    if (typeof name !== 'string') return false;
    // A save's own temporary file, and the file that it becomes.
    return isTempName(name) || (ownWrites.get(join(folder, name)) ?? 0) > Date.now();
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => onChange(current), quietMs);
  };
  const close = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    follow(id, root, episodes) {
      current = id;
      const folders = episodeFolders(root, episodes);
      for (const folder of [...watchers.keys()]) if (!folders.has(folder)) close(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (_event, name) => {
            if (!isOwn(folder, name)) changed();
          });
          // A folder that is removed or unmounted ends its watcher; the next rescan finds out.
          watcher.on('error', () => {
            close(folder);
            changed();
          });
          watchers.set(folder, watcher);
        } catch {
          // Too many watchers or a vanished folder: the focus heals it.
        }
      }
    },
    ownWrite(path) {
      ownWrites.set(path, Date.now() + echoMs);
    },
    stop() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) close(folder);
    },
  };
}
