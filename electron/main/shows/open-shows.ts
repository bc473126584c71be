import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isBelow, isThere, liesBelow } from '#host/files/below-folder.ts';

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
      return (await liesBelow(place.root, place.wanted)) ? place.wanted : undefined;
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
