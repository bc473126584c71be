import type { FileCalls } from './file-calls.ts';

/**
 * Makes the names in a folder durable: what was renamed, made or removed there survives a power cut. Some network
 * folders cannot, which is no failure: every file is whole in any case.
 */
export async function syncFolder(files: FileCalls, folder: string): Promise<void> {
  // Windows flushes no folders.
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
