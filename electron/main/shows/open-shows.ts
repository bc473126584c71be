import { createHash } from 'node:crypto';
import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The folders that the person opened in this run. Nothing else on disk can be named by the page. */
export interface OpenShows {
  /** Makes a folder known and names it. `root` must be a real path. */
  add(root: string): string;
  rootOf(id: string): string | undefined;
  ids(): readonly string[];
  /**
   * The absolute path of a file below an opened show, or undefined: for another show's file, for one that leads out by
   * `..` or a link, for an unknown show. The file itself need not exist yet, its folder must.
   */
  resolve(id: string, path: string): Promise<string | undefined>;
  /** As `resolve`, for a file whose folders may have to be made first: what exists of the way must lie in the show. */
  resolveNew(id: string, path: string): Promise<string | undefined>;
}

export function openShows(): OpenShows {
  const roots = new Map<string, string>();
  const wantedOf = (id: string, path: string) => {
    const root = roots.get(id);
    if (root === undefined || path.includes('\0')) return undefined;
    const wanted = join(root, ...path.split('/'));
    return isBelow(root, wanted) ? { root, wanted } : undefined;
  };
  return {
    add(root) {
      const id = createHash('sha256').update(root).digest('hex').slice(0, 16);
      roots.set(id, root);
      return id;
    },
    rootOf: (id) => roots.get(id),
    ids: () => [...roots.keys()],
    async resolve(id, path) {
      const place = wantedOf(id, path);
      if (place === undefined) return undefined;
      const real = await realPathOf(place.wanted);
      return real !== undefined && isBelow(place.root, real) ? place.wanted : undefined;
    },
    async resolveNew(id, path) {
      const place = wantedOf(id, path);
      if (place === undefined) return undefined;
      const { root, wanted } = place;
      let real: string | undefined;
      for (let way = wanted; real === undefined && way !== dirname(way); way = dirname(way)) {
        real = await realpath(way).catch(() => undefined);
        if (real === undefined && (await isThere(way))) return undefined;
      }
      return real !== undefined && (real === root || isBelow(root, real)) ? wanted : undefined;
    },
  };
}

/** The real path of a file, or of the folder where a new one would be. */
async function realPathOf(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    try {
      if (await isThere(path)) return undefined;
      return join(await realpath(dirname(path)), path.slice(dirname(path).length + 1));
    } catch {
      return undefined;
    }
  }
}

/** Of what has no real path: a link whose end is not there yet. A write would follow it, to wherever it leads. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a path lies inside a folder: by parts, so that `/show-2` is not inside `/show`. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
