import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { imageName } from '#shared/notes/images/image-habit.ts';
import { imageKind } from '#shared/notes/images/image-kind.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { codeOf, type FileFailure, failureOf } from '../files/file-failure.ts';

/** A picture to be stored beside others. */
export interface ImageToKeep {
  /** Absolute path of the folder; it is made where it is missing. */
  readonly folder: string;
  /** The name that the picture came with, '' for none. */
  readonly name: string;
  /** The name without ending for a picture whose own name says nothing in ASCII. */
  readonly fallback: string;
  readonly bytes: Uint8Array;
}

/**
 * Stores a picture under a name of its own: whole or not at all, never over another file. The same picture under the same
 * name is not stored twice. Gives the name.
 */
export async function keepImage(
  image: ImageToKeep,
): Promise<Result<string, FileFailure | { readonly reason: 'no-image' }>> {
  const kind = imageKind(image.bytes);
  if (kind === undefined) return fail({ reason: 'no-image' });
  try {
    await mkdir(image.folder, { recursive: true });
    const present = new Set((await readdir(image.folder)).map((name) => name.toLowerCase()));
    const first = imageName(image.name, image.fallback, kind, new Set());
    if (present.has(first.toLowerCase()) && (await holds(join(image.folder, first), image.bytes))) return ok(first);
    const temp = join(image.folder, `.${randomBytes(6).toString('hex')}.tmp`);
    await writeFlushed(temp, image.bytes);
    try {
      return ok(await claim(temp, image, kind, present));
    } finally {
      await rm(temp, { force: true });
    }
  } catch (cause) {
    return fail(failureOf(cause, join(image.folder, image.name)));
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(bytes) ?? false;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the written file its name; one that another program took in the meantime is passed over. */
async function claim(
  temp: string,
  { folder, name, fallback }: ImageToKeep,
  kind: string,
  present: Set<string>,
): Promise<string> {
  for (;;) {
    const chosen = imageName(name, fallback, kind, present);
    try {
      // A link fails where the name is taken; a rename would replace what is there.
      await link(temp, join(folder, chosen)).catch((cause: unknown) => {
        if (codeOf(cause) === 'EEXIST') throw cause;
        return copyFile(temp, join(folder, chosen), constants.COPYFILE_EXCL);
      });
      return chosen;
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
      present.add(chosen.toLowerCase());
    }
  }
}
