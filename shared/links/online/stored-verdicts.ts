import type { LinkState, LinkVerdict } from '../link.ts';
import type { VerdictCache } from './ports.ts';

const states: readonly string[] = ['ok', 'broken', 'blocked'] satisfies LinkState[];
const kept = 30 * 86_400_000;
const most = 20_000;

/** A cache with the text that keeps it between runs. */
export interface StoredVerdicts extends VerdictCache {
  /** JSON of what is worth keeping: at most a month old, the newest 20,000. */
  serialise(now: number): string;
  readonly changed: boolean;
}

/**
 * Reads what `serialise` wrote. Undefined: the text is not such a file (damaged, or of another version); single
 * entries that make no sense are passed over.
 */
export function parseVerdicts(text: string): StoredVerdicts | undefined {
  const stored = parseJson(text);
  if (!isRecord(stored) || stored['version'] !== 1 || !isRecord(stored['verdicts'])) return undefined;
  return storedVerdicts(
    Object.entries(stored['verdicts']).flatMap(([url, value]) => (isVerdict(value) ? [[url, value] as const] : [])),
  );
}

export function storedVerdicts(entries: Iterable<readonly [string, LinkVerdict]> = []): StoredVerdicts {
  const verdicts = new Map(entries);
  let changed = false;
  return {
    get: (url) => verdicts.get(url),
    set(url, verdict) {
      verdicts.set(url, verdict);
      changed = true;
    },
    get changed() {
      return changed;
    },
    serialise(now) {
      const fresh = [...verdicts].filter(([, { at }]) => at !== undefined && now - at < kept);
      fresh.sort(([, a], [, b]) => (b.at ?? 0) - (a.at ?? 0));
      return JSON.stringify({ version: 1, verdicts: Object.fromEntries(fresh.slice(0, most)) });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVerdict(value: unknown): value is LinkVerdict {
  if (!isRecord(value)) return false;
  const { state, at, status, reason, redirect, bytes, mime, acceptsRanges } = value;
  return (
    typeof state === 'string' &&
    states.includes(state) &&
    typeof at === 'number' &&
    [status, bytes].every((number) => number === undefined || typeof number === 'number') &&
    [reason, redirect, mime].every((string) => string === undefined || typeof string === 'string') &&
    (acceptsRanges === undefined || typeof acceptsRanges === 'boolean')
  );
}
