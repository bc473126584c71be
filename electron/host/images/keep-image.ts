import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageName } from '#shared/notes/images/image-habit.ts';
import { imageKind } from '#shared/notes/images/image-kind.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { type FileFailure, failureOf } from '../files/file-failure.ts';

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

/** The name that a picture has in its folder. */
export interface KeptName {
  readonly name: string;
  /** False where the same picture lay there under it already. */
  readonly isNew: boolean;
}

/**
 * Stores a picture under a name of its own: whole or not at all, never over another file. The same picture under the same
 * name is not stored twice. Gives the name.
 */
export async function keepImage(
  image: ImageToKeep,
): Promise<Result<KeptName, FileFailure | { readonly reason: 'no-image' }>> {
  const kind = imageKind(image.bytes);
  if (kind === undefined) return fail({ reason: 'no-image' });
  try {
    await mkdir(image.folder, { recursive: true });
    const present = new Set((await readdir(image.folder)).map((name) => name.toLowerCase()));
    const first = imageName(image.name, image.fallback, kind, new Set());
    if (present.has(first.toLowerCase()) && (await holds(join(image.folder, first), image.bytes)))
      return ok({ name: first, isNew: false });
    return await claim(image, kind, present);
  } catch (cause) {
    return fail(failureOf(cause, join(image.folder, image.name)));
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(bytes) ?? false;
}

/** Writes it under a name that is free; one that another program took in the meantime is passed over. */
async function claim(
  { folder, name, fallback, bytes }: ImageToKeep,
  kind: string,
  present: Set<string>,
): Promise<Result<KeptName, FileFailure>> {
  for (;;) {
    const chosen = imageName(name, fallback, kind, present);
    const written = await writeFileAtomic(join(folder, chosen), bytes, { create: true });
    if (written.ok) return ok({ name: chosen, isNew: true });
    if (written.error.reason !== 'exists') return written;
    present.add(chosen.toLowerCase());
  }
}
