import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bench } from '../lib/measure.ts';

const MEGABYTE = 1_000_000;

async function bytesBelow(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map((name) => bytesBelow(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What the packed app adds to Electron: everything that is bundled, and the resources beside it. */
export const bench: Bench = async (report) => {
  const { EPISODE_EDITOR_PACKED: packed } = process.env;
  if (!packed) return;
  const resources =
    process.platform === 'darwin' ? join(dirname(packed), '..', 'Resources') : join(dirname(packed), 'resources');
  report({
    metric: 'package.size',
    value: (await bytesBelow(resources)) / MEGABYTE,
    unit: 'MB',
    detail: 'app.asar and the resources beside it; budget 15 MB',
  });
};
