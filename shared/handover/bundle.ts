import { unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../result.ts';

/** A file of a bundle: its path below the show's root, with `/`, and its bytes. */
export interface BundledFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was found in a bundle: files that may go into a show, and names that may not. */
export interface OpenedBundle {
  readonly files: readonly BundledFile[];
  readonly refused: readonly string[];
}

/** The most that a bundle may hold once unpacked, in bytes: a small file can claim to hold anything. */
export const mostBundleBytes = 512 * 1024 * 1024;
const mostFiles = 10_000;
/** Sound and pictures are packed already. */
const packed = /\.(mp3|m4a|aac|mp4|ogg|opus|flac|png|jpe?g|webp|gif|zip)$/i;

/** One file for a co-host: everything below the folders it has in the show. */
export function packBundle(files: readonly BundledFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, bytes }) => [path, [bytes, { level: packed.test(path) ? 0 : 6 }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/**
 * Opens a bundle from somebody else. Names that lead out of the show, into hidden folders such as `.git`, or that a
 * system could read as another place are refused; so is a bundle that holds too much. A single folder around everything,
 * as other programs put one, is kept: its files are where it says.
 */
export function openBundle(bytes: Uint8Array): Result<OpenedBundle, 'not-a-zip' | 'zip-too-large'> {
  const refused: string[] = [];
  let total = 0;
  let count = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        if (!isPlaceInShow(name)) {
          refused.push(name);
          return false;
        }
        total += originalSize;
        count++;
        return total <= mostBundleBytes && count <= mostFiles;
      },
    });
    if (total > mostBundleBytes || count > mostFiles) return fail('zip-too-large');
    const files = Object.entries(unpacked).map(([path, content]) => ({ path, bytes: new Uint8Array(content) }));
    return ok({ files, refused });
  } catch {
    return fail('not-a-zip');
  }
}

/** Names that Windows keeps for devices, in any folder and with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function isPlaceInShow(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (name === '' || name.length > 1024 || /[\\:*?"<>|\u0000-\u001f]/.test(name)) return false;
  return name
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !/[. ]$/.test(part) && !device.test(part));
}

/** Whether a file is text that can be compared line by line. */
export function isTextFile(path: string): boolean {
  return /\.(md|markdown|mdx|txt|ya?ml|toml|json|html?|xml|css|csv)$/i.test(path);
}
