/** What the newest audio paths of a show have in common; where that is nothing, how the very newest is. */
export interface AudioHabit {
  /** Ends with `/`; absent where the paths have no folder in common. */
  readonly audioPrefix?: string;
  readonly audioEncoded: boolean;
}

/** So many of the newest episodes are asked: archives move, and a new episode goes where the last ones went. */
const asked = 8;
const share = 0.6;

/** Learns from audio paths, the newest first, empty ones left out. */
export function audioHabitOf(paths: readonly string[]): AudioHabit {
  const newest = paths.slice(0, asked);
  const names = newest.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const encoded = names.filter((name) => /%[0-9a-f]{2}/i.test(name)).length;
  const raw = names.filter((name) => /[^\x21-\x7e]/.test(name)).length;
  const prefix = commonPrefix(newest);
  return { ...(prefix !== undefined && { audioPrefix: prefix }), audioEncoded: encoded > raw };
}

/** The longest beginning up to a `/` that most paths share; the `//` of an address is no place to end. */
function commonPrefix(paths: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const start = /^[a-z]+:\/\/[^/]+/i.exec(path)?.[0].length ?? 0;
    for (let at = path.indexOf('/', start); at !== -1; at = path.indexOf('/', at + 1)) {
      const prefix = path.slice(0, at + 1);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([, count]) => count >= paths.length * share).map(([prefix]) => prefix);
  const newest = paths[0] ?? '';
  const own = newest.includes('/') ? newest.slice(0, newest.lastIndexOf('/') + 1) : undefined;
  return common.sort((a, b) => b.length - a.length)[0] ?? own;
}
