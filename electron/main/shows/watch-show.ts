import { type FSWatcher, watch } from 'node:fs';
import { isTempName } from '#host/files/temp-files.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { episodeFolders } from './episode-folders.ts';

/** Watches the folders that hold episodes of the shown show. */
export interface ShowWatch {
  follow(id: string, root: string, episodes: readonly EpisodeSummary[]): void;
  stop(): void;
}

/** How long the disk must be quiet before a change is looked at: a checkout changes hundreds of files at once. */
const quietMs = 150;

/**
 * Calls `onChange` once after each burst of changes. Watches folder by folder, not recursively: recursion costs a
 * handle a folder of `node_modules` on Linux. What a watcher misses is found when the window gets the focus.
 */
export function watchShow(onChange: (id: string) => void): ShowWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let current = '';
  const changed = (_event?: unknown, name?: string | null) => {
    // A save's own temporary file is nobody's change.
    if (typeof name === 'string' && isTempName(name)) return;
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
          const watcher = watch(folder, changed);
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
    stop() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) close(folder);
    },
  };
}
