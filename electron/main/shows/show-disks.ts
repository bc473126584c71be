import { stat } from 'node:fs/promises';

/**
 * Whether a show's folder is the one that was opened. Where a disk is unplugged the folder is gone, or an empty one of
 * the same name is left, which must not be taken for a show whose episodes were all deleted.
 */
export interface ShowDisks {
  /** The person opens the folder: it lies on this disk. */
  note(root: string): Promise<void>;
  /** Whether the folder is there, and on the same disk as when it was opened. */
  isThere(root: string): Promise<boolean>;
}

export function showDisks(deviceOf: (root: string) => Promise<bigint | undefined> = deviceOfFolder): ShowDisks {
  const devices = new Map<string, bigint>();
  return {
    async note(root) {
      const device = await deviceOf(root);
      if (device !== undefined) devices.set(root, device);
    },
    async isThere(root) {
      const device = await deviceOf(root);
      return device !== undefined && device === (devices.get(root) ?? device);
    },
  };
}

async function deviceOfFolder(root: string): Promise<bigint | undefined> {
  const info = await stat(root, { bigint: true }).catch(() => undefined);
  return info?.isDirectory() ? info.dev : undefined;
}
