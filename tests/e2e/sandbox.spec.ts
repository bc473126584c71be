import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { episodeIsOpen } from './support/editor.ts';
import { type OrdinaryUser, ordinaryUser } from './support/ordinary-user.ts';

test('the window’s process is in Chromium’s sandbox, as for everybody who is not root', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere nothing switches the sandbox off');
  const user = await ordinaryUser(process.env['EPISODE_EDITOR_ELECTRON'] ?? '');
  if (typeof user === 'string') return test.skip(true, user);
  try {
    const app = await launched(user);
    if (app === undefined) return test.skip(true, 'this system forbids user namespaces and the helper that is root’s');
    const page = await app.firstWindow();
    await episodeIsOpen(page);
    const { argv, isOff, pid, renderer } = await app.evaluate(({ app: electron, BrowserWindow }) => ({
      argv: process.argv,
      isOff: electron.commandLine.hasSwitch('no-sandbox'),
      pid: process.pid,
      renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    }));
    expect(argv.join(' ')).not.toContain('--no-sandbox');
    expect(isOff).toBe(false);
    expect(await readFile(`/proc/${renderer}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
    // A filter of system calls is on (2), nothing can raise its rights, and it sees other processes than the app does.
    const status = await readFile(`/proc/${renderer}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(status).not.toMatch(/^Uid:\t0\t/m);
    expect(await readlink(`/proc/${renderer}/ns/pid`)).not.toBe(await readlink(`/proc/${pid}/ns/pid`));
    const hands = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    );
    expect(hands).toEqual([]);
    app.process().kill('SIGKILL');
    await app.close().catch(() => undefined);
  } finally {
    await user.remove();
  }
});

/** Undefined where this system lets nobody make a sandbox: anything else that hinders the start is a failure. */
async function launched(user: OrdinaryUser): Promise<ElectronApplication | undefined> {
  try {
    return await _electron.launch({
      executablePath: user.program,
      args: [user.app, `--user-data-dir=${join(user.home, 'data')}`, '--lang=en'],
      cwd: user.app,
      env: user.env,
      chromiumSandbox: true,
    });
  } catch (error) {
    if (user.hasNamespaces) throw error;
    return undefined;
  }
}
