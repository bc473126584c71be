import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram, run } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';

/** What a bare Debian or Ubuntu lacks for Electron, a virtual display and Japanese text. */
const DEBIAN = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'xdg-utils',
  'fonts-noto-cjk',
];

const isRoot = () => process.getuid?.() === 0;

/** Libraries that the program needs and the system's loader does not find. */
async function missingLibraries(program) {
  const { text } = await run('ldd', [program], { output: 'keep', env: { ...process.env, LC_ALL: 'C' } });
  return [...text.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

async function hasJapaneseFont() {
  const { code, text } = await run('fc-list', [':lang=ja'], { output: 'keep' });
  return code === 0 && text.trim() !== '';
}

/** Newer releases have renamed some packages (64-bit time); asks which name has a candidate here. */
async function namesHere(names) {
  const { text } = await run('apt-cache', ['policy', ...names.map((name) => `${name}t64`)], { output: 'keep' });
  const renamed = new Set(
    [...text.matchAll(/^(\S+)t64:\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  );
  return names.map((name) => (renamed.has(name) ? `${name}t64` : name));
}

async function install() {
  say('Installing the system libraries that Electron needs (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { output: 'keep', env });
  if (update.code !== 0) say(update.text.trim());
  const names = await namesHere(DEBIAN);
  const { code, text } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    output: 'keep',
    env,
  });
  if (code !== 0)
    throw new SetupError(
      `${text.trim()}\napt-get could not install them: run \`apt-get install ${names.join(' ')}\` and then this again.`,
    );
}

/**
 * Makes sure that Electron starts on this Linux: its libraries, a virtual display where there is no screen, a Japanese
 * font. Root installs them where apt-get is the way; anyone else is told the one line to run.
 */
export async function ensureLibraries(program) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(program);
  const noDisplay = !hasScreen() && !(await findProgram('Xvfb'));
  const noFont = !(await hasJapaneseFont());
  if (libraries.length === 0 && !noDisplay && !noFont) return;
  const apt = await findProgram('apt-get');
  if (isRoot() && apt) {
    await install();
    const still = await missingLibraries(program);
    if (still.length > 0)
      throw new SetupError(
        `Electron still lacks ${still.join(', ')}: install the packages that hold them and run this again.`,
      );
    return;
  }
  if (libraries.length === 0 && !noDisplay) {
    say('Note: no Japanese font was found; install one (fonts-noto-cjk) to see Japanese text.');
    return;
  }
  const lacking = [...libraries, ...(noDisplay ? ['Xvfb'] : [])].join(', ');
  const line = apt
    ? `: run \`sudo apt-get install -y ${(await namesHere(DEBIAN)).join(' ')}\``
    : ' of your distribution: install them';
  throw new SetupError(`Electron needs ${lacking}${line}, then run this again.`);
}

/** Whether windows can be shown here. */
export function hasScreen(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Chromium's sandbox needs user namespaces or a helper owned by root; some systems forbid the one and a cache folder
 * can't have the other. Says what to do instead of letting Electron die with a stack.
 */
export async function ensureSandbox({ folder }) {
  if (process.platform !== 'linux' || isRoot()) return;
  const helper = join(folder, 'chrome-sandbox');
  const info = await stat(helper).catch(() => undefined);
  if (info && info.uid === 0 && (info.mode & 0o4000) !== 0) return;
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true'], { output: 'keep' });
  if (code === 0 || code === 127) return;
  throw new SetupError(
    `This system lets no program make its own sandbox: run \`sudo chown root ${helper} && sudo chmod 4755 ${helper}\`, then this again.`,
  );
}

/** Arguments that Electron needs here: Chromium refuses to start its sandbox for root. */
export function sandboxArguments() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}
