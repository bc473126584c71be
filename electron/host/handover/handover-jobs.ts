import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BundledFile, isTextFile, mostBundleBytes, openBundle, packBundle } from '#shared/handover/bundle.ts';
import type { HandedFile, HandedOver, HandedText } from '#shared/handover/handed-over.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeSource } from '#shared/text/source-text.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { liesBelow } from '../files/below-folder.ts';
import { failureOf } from '../files/file-failure.ts';
import { hashOf, readSource } from '../files/read-source.ts';

/** Why a bundle could not be written or read: a word below `failure` in shared/words, and the file. */
export interface HandoverFailure {
  readonly reason: string;
  readonly path: string;
  readonly code?: string;
}

/** A file of the show and where it lies. */
export interface PlacedFile {
  readonly path: string;
  readonly file: string;
}

/** Writes files of a show into one zip; nothing is left behind where it fails. */
export async function packFiles(request: {
  readonly files: readonly PlacedFile[];
  readonly to: string;
}): Promise<Result<null, HandoverFailure>> {
  const bundled: BundledFile[] = [];
  let total = 0;
  for (const { path, file } of request.files) {
    try {
      total += (await stat(file)).size;
      if (total > mostBundleBytes) return fail({ reason: 'zip-too-large', path: request.to });
      bundled.push({ path, bytes: new Uint8Array(await readFile(file)) });
    } catch (cause) {
      return fail(failureOf(cause, path));
    }
  }
  const written = await writeFileAtomic(request.to, packBundle(bundled));
  return written.ok ? ok(null) : fail(written.error);
}

/** Reads a zip from a co-host and compares it with the show. Nothing is written. */
export async function openHandover(request: {
  readonly from: string;
  readonly root: string;
}): Promise<Result<Omit<HandedOver, 'id'>, HandoverFailure>> {
  const opened = await readBundle(request.from);
  if (!opened.ok) return opened;
  const texts: HandedText[] = [];
  const files: HandedFile[] = [];
  const refused = [...opened.value.refused];
  for (const { path, bytes } of opened.value.files) {
    const text = isTextFile(path) ? decodeSource(bytes) : undefined;
    const place = join(request.root, ...path.split('/'));
    if (!(await liesBelow(request.root, place))) {
      refused.push(path);
      continue;
    }
    if (text?.ok) {
      const present = await readSource(place);
      if (present.ok) {
        const { source, hash } = present.value;
        if (source.text !== text.value.text)
          texts.push({ path, text: text.value.text, present: { text: source.text, hash } });
      } else if (present.error.reason === 'missing') texts.push({ path, text: text.value.text, present: null });
      else files.push({ path, bytes: bytes.length, state: 'different' });
    } else files.push({ path, bytes: bytes.length, state: await stateOf(place, bytes) });
  }
  return ok({ texts, files: files.filter(({ state }) => state !== 'same'), refused });
}

async function stateOf(place: string, bytes: Uint8Array): Promise<HandedFile['state']> {
  try {
    const found = await stat(place);
    if (found.size !== bytes.length) return 'different';
    return hashOf(new Uint8Array(await readFile(place))) === hashOf(bytes) ? 'same' : 'different';
  } catch {
    return 'new';
  }
}

/** Writes new files of a zip into the show; one that is there by now is left as it is. */
export async function takeFiles(request: {
  readonly from: string;
  readonly files: readonly PlacedFile[];
}): Promise<Result<readonly string[], HandoverFailure>> {
  const opened = await readBundle(request.from);
  if (!opened.ok) return opened;
  const taken: string[] = [];
  for (const { path, file } of request.files) {
    const bundled = opened.value.files.find((entry) => entry.path === path);
    if (bundled === undefined || (await stateOf(file, bundled.bytes)) !== 'new') continue;
    try {
      await mkdir(dirname(file), { recursive: true });
    } catch (cause) {
      return fail(failureOf(cause, path));
    }
    const written = await writeFileAtomic(file, bundled.bytes, { create: true });
    if (written.ok) taken.push(path);
    else if (written.error.reason !== 'exists') return fail(written.error);
  }
  return ok(taken);
}

async function readBundle(
  from: string,
): Promise<Result<{ files: readonly BundledFile[]; refused: readonly string[] }, HandoverFailure>> {
  try {
    if ((await stat(from)).size > mostBundleBytes) return fail({ reason: 'zip-too-large', path: from });
    const opened = openBundle(new Uint8Array(await readFile(from)));
    return opened.ok ? opened : fail({ reason: opened.error, path: from });
  } catch (cause) {
    return fail(failureOf(cause, from));
  }
}
