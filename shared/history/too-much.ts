import type { HistoryLimits } from './kept-version.ts';

/** A version as far as its age and its room matter. */
export interface DatedText {
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly hash: string;
  /** Of its text, which versions of the same hash share. */
  readonly bytes: number;
}

/** The versions that must go: those that are too old, then the oldest until the others fit. The newest of all stays, however large. */
export function tooMuch<V extends DatedText>(versions: readonly V[], limits: HistoryLimits, now: number): readonly V[] {
  const gone = versions.filter((version) => now - version.at > limits.ageMs);
  const rest = versions.filter((version) => now - version.at <= limits.ageMs).sort((a, b) => b.at - a.at);
  const room = new Set<string>();
  let bytes = 0;
  for (const version of rest) {
    // From the newest on: what no longer fits goes, and all that is older with it, so that no time has holes.
    if (!room.has(version.hash)) bytes += version.bytes;
    room.add(version.hash);
    if (bytes > limits.bytes && version !== rest[0]) gone.push(version);
  }
  return gone;
}
