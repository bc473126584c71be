import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { VerdictCache } from '#shared/links/online/ports.ts';
import { parseVerdicts, storedVerdicts } from '#shared/links/online/stored-verdicts.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';

export interface DiskLinkCache extends VerdictCache {
  /** Writes what changed. A cache that cannot be written is no loss: it resolves all the same. */
  save(): Promise<void>;
  /** Where a damaged file was put. */
  readonly keptAside?: string;
}

/** Opens the cache of verdicts. A damaged file is kept aside as `NAME.damaged` and the cache begins empty. */
export async function openLinkCache(path: string): Promise<DiskLinkCache> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const stored = text === undefined ? undefined : parseVerdicts(text);
  const isDamaged = text !== undefined && stored === undefined;
  const keptAside = `${path}.damaged`;
  if (isDamaged) await rename(path, keptAside).catch(() => undefined);
  const verdicts = stored ?? storedVerdicts();
  return {
    ...(isDamaged ? { keptAside } : {}),
    get: verdicts.get,
    set: verdicts.set,
    async save() {
      if (!verdicts.changed) return;
      await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
      await writeFileAtomic(path, new TextEncoder().encode(verdicts.serialise(Date.now())));
    },
  };
}
