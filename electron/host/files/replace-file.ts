import { dirname } from 'node:path';
import type { FileCalls, FileInfo, OpenFile } from './file-calls.ts';
import { syncFolder } from './sync-folder.ts';
import { renameHeld, takeFreeName } from './take-name.ts';
import { tempNameBeside } from './temp-files.ts';
import type { WriteTarget } from './write-target.ts';
import { writeWhole } from './write-whole.ts';

/** Where a replacement failed: `temp` while the new file was made, `rename` when it was to take the name. */
export class ReplaceError extends Error {
  readonly stage: 'temp' | 'rename';
  constructor(stage: 'temp' | 'rename', cause: unknown) {
    super(stage, { cause });
    this.stage = stage;
  }
}

interface Temp {
  readonly handle: OpenFile;
  /** At most so many bytes are in it already. */
  readonly held: number;
  /** Whether the replaced file is known to carry no extended attributes. */
  readonly plain: boolean;
}

async function openTemp(files: FileCalls, temp: string, path: string, like: FileInfo | undefined): Promise<Temp> {
  const { attributes } = files;
  const carries = like !== undefined && (await attributes.has(path, like.identity).catch(() => false));
  if (carries) {
    const cloned = await attributes.clone(path, temp).then(
      () => true,
      () => false,
    );
    if (cloned) return { handle: await files.open(temp, 'r+'), held: like.bytes, plain: false };
    await files.unlink(temp).catch(() => undefined);
  }
  const handle = await files.open(temp, 'wx', like ? like.mode & 0o777 : 0o666);
  return { handle, held: 0, plain: !carries };
}

/** A file that another user owns can be replaced, but not always given back to them. */
async function keepModeAndOwner(handle: OpenFile, like: FileInfo): Promise<void> {
  const info = await handle.info();
  if (info.uid !== like.uid || info.gid !== like.gid) {
    await handle.chown(like.uid, like.gid).catch(() => handle.chown(info.uid, like.gid).catch(() => undefined));
  }
  if (info.mode !== like.mode) await handle.chmod(like.mode).catch(() => undefined);
}

async function fill({ handle, held }: Temp, bytes: Uint8Array, like: FileInfo | undefined): Promise<void> {
  try {
    await writeWhole(handle, bytes, held);
    if (like) await keepModeAndOwner(handle, like);
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}

async function notePlain(files: FileCalls, path: string): Promise<void> {
  const info = await files.linkInfo(path).catch(() => undefined);
  if (info) files.attributes.noteNone(path, info.identity);
}

interface Replacement {
  readonly create: boolean;
  readonly stillExpected: () => Promise<boolean>;
}

/** A file that has its new bytes under its name. */
export interface Replaced {
  /** Resolves when the name survives a power cut too, as far as the folder can promise that; never rejects. */
  readonly durable: Promise<void>;
}

/**
 * Puts a new file in the place of the target; before that moment nothing of the target has changed. Resolves to undefined,
 * with nothing changed, when `stillExpected` says so at the last moment. Throws a ReplaceError around a system error.
 */
export async function replaceFile(
  files: FileCalls,
  target: WriteTarget,
  bytes: Uint8Array,
  { create, stillExpected }: Replacement,
): Promise<Replaced | undefined> {
  const { path, info: like } = target;
  const temp = tempNameBeside(path);
  let stage: ReplaceError['stage'] = 'temp';
  try {
    const made = await openTemp(files, temp, path, like);
    await fill(made, bytes, like);
    stage = 'rename';
    const [expected] = await Promise.all([stillExpected(), made.handle.close()]);
    if (!expected) {
      await files.unlink(temp).catch(() => undefined);
      return undefined;
    }
    if (create) await takeFreeName(files, temp, path);
    else await renameHeld(files, temp, path);
    // Where a network folder cannot be flushed, the old file is whole as well.
    const flushed = syncFolder(files, dirname(path));
    const noted = made.plain ? notePlain(files, path) : undefined;
    return { durable: Promise.all([flushed, noted]).then(() => undefined) };
  } catch (error) {
    await files.unlink(temp).catch(() => undefined);
    throw new ReplaceError(stage, error);
  }
}
