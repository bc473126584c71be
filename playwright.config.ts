import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

// Set by `npm test`; when the tests are started by hand the same binary is looked up here, once for all workers.
process.env.EPISODE_EDITOR_ELECTRON ??= execFileSync(process.execPath, ['scripts/electron-path.mjs'], {
  encoding: 'utf8',
}).trim();

export default defineConfig({
  testDir: 'tests/e2e',
  // The packed app has no inspector of Node's: it passes what needs nothing but the window.
  testMatch: process.env.EPISODE_EDITOR_PACKAGED === '1' ? '**/smoke.spec.ts' : '**/*.spec.ts',
  outputDir: 'out/test/window',
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    toHaveScreenshot: {
      pathTemplate: 'tests/e2e/pictures/{arg}{ext}',
      stylePath: 'tests/e2e/support/still.css',
      // Versions of Chromium smooth edges in their own ways. A word more or less is no other picture; a panel that is
      // gone, text that runs over its neighbour or a theme that was forgotten is many times as much.
      threshold: 0.2,
      maxDiffPixelRatio: 0.01,
    },
  },
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only now and then is a failure to be mended, not to be repeated.
  retries: 0,
  // One window at a time: on a shared screen a window that opens takes the focus from another, and a lost focus ends a
  // composition, as it should.
  workers: 1,
  use: { actionTimeout: 10_000, trace: 'retain-on-failure' },
});
