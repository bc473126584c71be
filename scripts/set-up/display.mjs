import { spawn } from 'node:child_process';
import { SetupError } from '../lib/say.mjs';
import { hasScreen } from './libraries.mjs';

/** Xvfb answers within moments; a machine under load gets this long (ms). */
const PATIENCE = 20_000;

function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const fail = () =>
      reject(new SetupError('The virtual display (Xvfb) does not start: install xvfb and run this again.'));
    const timer = setTimeout(() => {
      child.kill();
      fail();
    }, PATIENCE);
    child.on('error', fail);
    child.on('exit', fail);
    let number = '';
    child.stdio[3].setEncoding('utf8').on('data', (chunk) => {
      number += chunk;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve({ display: `:${number.trim()}`, child });
    });
  });
}

/**
 * Runs work with a screen: the person's, or a virtual one where Linux has none (`DISPLAY` is set meanwhile).
 * The work is told whether the screen is virtual.
 */
export async function withScreen(work) {
  if (hasScreen()) return work(false);
  const { display, child } = await startXvfb();
  const stop = () => child.kill();
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  process.env.DISPLAY = display;
  try {
    return await work(true);
  } finally {
    delete process.env.DISPLAY;
    process.off('exit', stop);
    stop();
  }
}
