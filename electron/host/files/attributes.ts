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
}

interface Tools {
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

async function cloneBy(command: string, args: readonly string[]): Promise<void> {
  const { code } = await runTool(command, args);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

const linux: Tools = {
  // No tool that every system has lists attributes. A file of /proc can carry none, so copying them to one fails where
  // there are some. No byte is copied.
  look: async (path) =>
    (await runTool('cp', ['--attributes-only', '--preserve=xattr', '--', path, '/proc/self/comm'])).code !== 0,
  clone: (from, to) => cloneBy('cp', ['--attributes-only', '--preserve=mode,xattr', '--', from, to]),
};

const mac: Tools = {
  look: async (path) => (await runTool('/usr/bin/xattr', [path])).wrote,
  clone: (from, to) => cloneBy('/bin/cp', ['-p', from, to]),
};

const windows: Tools = {
  look: async () => true,
  clone: (from, to) => copyFile(from, to),
};

function toolsOf(platform: string): Tools {
  if (platform === 'win32') return windows;
  return platform === 'darwin' ? mac : linux;
}

/** Starting a tool takes as long as the save itself, so files that are known to carry nothing are not looked at again. */
export function systemAttributes(platform: string): Attributes {
  const { look, clone } = toolsOf(platform);
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
  };
}
