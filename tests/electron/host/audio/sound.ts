import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this machine has ffmpeg to make and decode audio with. */
export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

/** Runs ffmpeg over the given arguments, the last of them the file that it writes. */
export async function ffmpeg(folder: string, args: readonly string[]): Promise<void> {
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args], { cwd: folder });
}

/** The encoders that this ffmpeg has. */
export function encoders(): ReadonlySet<string> {
  const list = execFileSync('ffmpeg', ['-v', 'quiet', '-encoders']).toString();
  return new Set([...list.matchAll(/^ [A-Z.]{6} (\S+)/gm)].map((match) => match[1] ?? ''));
}

/** Seconds of a file's first sound track when ffmpeg decodes all of it; undefined where it decodes nothing. */
export async function decodedSeconds(folder: string, file: string): Promise<number | undefined> {
  const args = ['-v', 'quiet', '-nostdin', '-i', file, '-map', '0:a:0', '-ac', '1', '-ar', '16000', '-f', 's16le', '-'];
  const decoded = await run('ffmpeg', args, { cwd: folder, encoding: 'buffer', maxBuffer: 2 ** 28 }).catch(
    () => undefined,
  );
  return decoded && decoded.stdout.length > 0 ? decoded.stdout.length / 2 / 16000 : undefined;
}
