import { execFileSync } from 'node:child_process';
import { chmod, chown, copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot, temporaryFolder } from './app.ts';

/** How a program is started as somebody who is not root. */
export interface OrdinaryUser {
  /** Electron, to be started in place of the usual one. */
  readonly program: string;
  /** The built app, where that user can read it. */
  readonly app: string;
  /** A folder of that user's own. */
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** Whether Chromium can make its sandbox by user namespaces; else only by its helper, where the system lets it. */
  readonly hasNamespaces: boolean;
  remove(): Promise<void>;
}

/** Nobody's number, on every Linux. */
const nobody = 65534;
const asNobody = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The user that runs the tests, or for root nobody, with Electron and the app where nobody can read them. A string says
 * why there is none.
 */
export async function ordinaryUser(electron: string): Promise<OrdinaryUser | string> {
  const home = await temporaryFolder('user');
  const namespaces = ['unshare', '--user', '--map-root-user', 'true'] as const;
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  if (process.getuid?.() !== 0) {
    const [program, ...args] = namespaces;
    return { program: electron, app: projectRoot, home, env, hasNamespaces: succeeds(program, args), remove };
  }
  if (!succeeds('setpriv', [...asNobody, 'true'])) return 'setpriv is missing: root cannot become anybody else';
  await chmod(home, 0o755);
  const own = join(home, 'home');
  await mkdir(own);
  const program = await electronFor(electron, home);
  for (const part of ['out', 'package.json', 'resources'])
    await cp(join(projectRoot, part), join(home, 'app', part), { recursive: true });
  const display = await displayFor(own);
  await chown(own, nobody, nobody);
  return {
    program,
    app: join(home, 'app'),
    home: own,
    env: { ...env, HOME: own, XDG_RUNTIME_DIR: own, XDG_CONFIG_HOME: own, XDG_CACHE_HOME: own, ...display },
    hasNamespaces: succeeds('setpriv', [...asNobody, ...namespaces]),
    remove,
  };
}

/** Electron by links (it is large) and a program that gives up being root before it starts it. */
async function electronFor(electron: string, folder: string): Promise<string> {
  const copy = join(folder, 'electron');
  if (!succeeds('cp', ['-al', dirname(electron), copy])) execFileSync('cp', ['-a', dirname(electron), copy]);
  // The helper by which Chromium makes its sandbox where namespaces are forbidden; it must be root's.
  const helper = join(copy, 'chrome-sandbox');
  await rm(helper);
  await copyFile(join(dirname(electron), 'chrome-sandbox'), helper);
  await chmod(helper, 0o4755);
  const starter = join(folder, 'start-electron');
  const target = join(copy, electron.slice(dirname(electron).length + 1));
  await writeFile(starter, `#!/bin/sh\nexec setpriv ${asNobody.join(' ')} '${target}' "$@"\n`, { mode: 0o755 });
  return starter;
}

/** The key to the virtual display, which is root's alone. */
async function displayFor(home: string): Promise<Readonly<Record<string, string>>> {
  const key = process.env['XAUTHORITY'];
  if (key === undefined || key === '') return {};
  const copy = join(home, '.Xauthority');
  await copyFile(key, copy);
  await chown(copy, nobody, nobody);
  return { XAUTHORITY: copy };
}
