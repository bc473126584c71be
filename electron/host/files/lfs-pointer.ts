/** What Git LFS keeps in the place of a large file's content (https://git-lfs.com). */
export interface LfsPointer {
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  /** Size of the content in bytes. */
  readonly bytes: number;
}

/** Longer files are no pointers (bytes). */
export const longestLfsPointer = 1024;

/** Reads a pointer; undefined for any other text. */
export function readLfsPointer(text: string): LfsPointer | undefined {
  const [, sha256 = '', bytes] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:(\w+)\nsize (\d+)\n/.exec(text) ?? [];
  return bytes === undefined ? undefined : { sha256, bytes: Number(bytes) };
}
