import { type KeptVersion, type VersionKind, versionKinds } from '#shared/history/kept-version.ts';

const NAME = /^(\d{13})-([a-z-]+)-([0-9a-f]{64})$/;

/** The name of the empty file that stands for a version: it is written at once or not at all, and cannot be torn. */
export function versionName({ at, kind, hash }: Omit<KeptVersion, 'id'>): string {
  return `${String(at).padStart(13, '0')}-${kind}-${hash}`;
}

/** The version of such a name; undefined for any other file's. */
export function versionOf(name: string): KeptVersion | undefined {
  const [, at = '', kind = '', hash = ''] = NAME.exec(name) ?? [];
  const known = versionKinds.find((candidate): candidate is VersionKind => candidate === kind);
  return known === undefined ? undefined : { id: name, at: Number(at), kind: known, hash };
}
