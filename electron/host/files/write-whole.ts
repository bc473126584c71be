import type { OpenFile } from './file-calls.ts';
import { codeOf } from './file-failure.ts';

/** Codes of file systems that cannot flush at all, which is no failure of this write. */
const NO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

async function flush(handle: OpenFile): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}

/**
 * Makes the open file, which holds at most `held` bytes, hold exactly these, flushed to the disk. One write may take fewer bytes than it was given
 * (a disk that fills up does that before it complains), so it is repeated until all are taken.
 */
export async function writeWhole(handle: OpenFile, bytes: Uint8Array, held: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const taken = await handle.write(bytes, done, done);
    if (taken <= 0) throw Object.assign(new Error('the file takes no more bytes'), { code: 'ENOSPC' });
    done += taken;
  }
  if (held > bytes.length) await handle.truncate(bytes.length);
  await flush(handle);
}
