import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a program to its end. `output`: 'show' passes it on to standard error, 'keep' returns it, 'both' does both.
 * Resolves to `{ code, text }`; a program that cannot be started or ends by a signal has a code other than 0.
 */
export function run(command, args, { output = 'show', cwd = root, env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    // What is passed on to a terminal keeps its colours.
    const colours = output !== 'keep' && process.stderr.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(command, args, { cwd, env: { ...env, ...colours }, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const take = (chunk) => {
      if (output !== 'show') text += chunk;
      if (output !== 'keep') process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ code: 127, text: `${text}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** npm as a program; on Windows it is a command file, which only a shell runs. */
export function npm(args, options = {}) {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
    ...options,
  });
}

/** The first of these programs that PATH holds, or undefined. */
export async function findProgram(...names) {
  for (const name of names) {
    const { code } = await run('sh', ['-c', `command -v ${name}`], { output: 'keep' });
    if (code === 0) return name;
  }
  return undefined;
}
