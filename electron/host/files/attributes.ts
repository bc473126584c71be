import { spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';

/**
 * What a file carries beside its bytes, mode and owner: Finder tags, alternate streams, extended attributes. Node cannot
 * read them, the system's own tools can. Everything here is done where possible; no save fails over it.
 */
export interface Attributes {
  /** Whether the file carries any; where that can't be told: true. `identity` is the file's, see FileInfo. */
  has(path: string, identity: string): Promise<boolean>;
  /** Makes `to`, a new file that carries what `from` does. Its bytes are of no account. */
  clone(from: string, to: string): Promise<void>;
  /** Takes note that the file, as it is now, carries none: the next `has` need not look again. */
  noteNone(path: string, identity: string): void;
  /**
   * Looks at many files with one tool, before they are saved one after the other. Only saves time: what it cannot tell is
   * looked at again.
   */
  lookAhead?(files: readonly { readonly path: string; readonly identity: string }[]): Promise<void>;
}

interface Tools {
  /** Whether none of the files carries any; false where that cannot be told at once. */
  noneOf(paths: readonly string[]): Promise<boolean>;
  look(path: string): Promise<boolean>;
  clone(from: string, to: string): Promise<void>;
}

/** Runs a tool; resolves to its exit status and whether it wrote something. Rejects when it cannot be started. */
function runTool(command: string, args: readonly string[]): Promise<{ code: number | null; wrote: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let wrote = false;
    child.stdout.on('data', () => {
      wrote = true;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, wrote }));
  });
}

/** How an archive of the posix format names an extended attribute. */
const attributeMark = Buffer.from('SCHILY.xattr.');

/**
 * Whether an archive of the files holds no extended attribute: one tool for all of them. A text that speaks of such an
 * archive only makes the answer false.
 */
function archivedWithout(paths: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const options = ['--format=posix', '--xattrs', '--no-recursion', '--null', '--files-from=-'];
    const child = spawn('tar', ['-cPf', '-', ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
    let hasAny = false;
    let tail = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      const seen = Buffer.concat([tail, chunk]);
      hasAny ||= seen.includes(attributeMark);
      tail = seen.subarray(Math.max(0, seen.length - attributeMark.length));
    });
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 && !hasAny));
    child.stdin.end(`${paths.join('\0')}\0`);
  });
}

async function cloneBy(command: string, args: readonly string[]): Promise<void> {
  const { code } = await runTool(command, args);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

const linux: Tools = {
  noneOf: archivedWithout,
  // No tool that every system has lists attributes. A file of /proc can carry none, so copying them to one fails where
  // there are some. No byte is copied.
  look: async (path) =>
    (await runTool('cp', ['--attributes-only', '--preserve=xattr', '--', path, '/proc/self/comm'])).code !== 0,
  clone: (from, to) => cloneBy('cp', ['--attributes-only', '--preserve=mode,xattr', '--', from, to]),
};

const mac: Tools = {
  noneOf: async (paths) => {
    const { code, wrote } = await runTool('/usr/bin/xattr', ['--', ...paths]);
    return code === 0 && !wrote;
  },
  look: async (path) => (await runTool('/usr/bin/xattr', [path])).wrote,
  clone: (from, to) => cloneBy('/bin/cp', ['-p', from, to]),
};

const windows: Tools = {
  noneOf: async () => false,
  look: async () => true,
  clone: (from, to) => copyFile(from, to),
};

function toolsOf(platform: string): Tools {
  if (platform === 'win32') return windows;
  return platform === 'darwin' ? mac : linux;
}

/** Starting a tool takes as long as the save itself, so files that are known to carry nothing are not looked at again. */
export function systemAttributes(platform: string): Attributes {
  const { look, clone, noneOf } = toolsOf(platform);
  const none = new Map<string, string>();
  return {
    async has(path, identity) {
      if (none.get(path) === identity) return false;
      return look(path);
    },
    clone,
    noteNone(path, identity) {
      none.set(path, identity);
    },
    async lookAhead(files) {
      const unknown = files.filter(({ path, identity }) => none.get(path) !== identity);
      const areBare = unknown.length > 0 && (await noneOf(unknown.map(({ path }) => path)).catch(() => false));
      if (areBare) for (const { path, identity } of unknown) none.set(path, identity);
    },
  };
}
