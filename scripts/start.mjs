import { spawn } from 'node:child_process';
import { root } from './lib/project.mjs';
import { runScript } from './lib/say.mjs';
import { withScreen } from './set-up/display.mjs';
import { sandboxArguments } from './set-up/libraries.mjs';
import { setUp } from './set-up/set-up.mjs';
import { takeScreenshot } from './start/screenshot.mjs';

function startApp(electron, args) {
  return new Promise((resolve) => {
    const child = spawn(electron.path, [root, ...args], { stdio: 'inherit' });
    // The terminal's Ctrl+C reaches the app as well, which may ask about unsaved text first: it ends, then we do.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await runScript(async () => {
  const electron = await setUp();
  const args = [...sandboxArguments(), ...process.argv.slice(2)];
  return withScreen((virtual) => (virtual ? takeScreenshot(electron, args) : startApp(electron, args)));
});
