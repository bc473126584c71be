import type { FileCalls, OpenFile } from './file-calls.ts';

/** A folder that is to be flushed later: opened early, it costs no time of its own. Windows flushes no folders. */
export async function openFolder(files: FileCalls, folder: string): Promise<OpenFile | undefined> {
  if (process.platform === 'win32') return undefined;
  return files.open(folder, 'r').catch(() => undefined);
}

/**
 * Makes the names in a folder durable: what was renamed, made or removed there survives a power cut. Some network
 * folders cannot, which is no failure: every file is whole in any case.
 */
export async function syncFolder(files: FileCalls, folder: string): Promise<void> {
  const handle = await openFolder(files, folder);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
