import { defineConfig } from 'vitest/config';

// Ends what hangs; how fast something is, is asked elsewhere (`npm run bench`).
const testTimeout = 60_000;

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        // Functions of their arguments share a thread's modules: loading them anew for each file is a fifth of the time.
        test: {
          name: 'core',
          include: ['tests/{shared,electron,scripts,resources}/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout,
        },
      },
      {
        // The page's stores and timers live as long as their modules: each file has a page of its own.
        test: { name: 'page', include: ['tests/renderer/**/*.test.{ts,tsx}'], testTimeout },
      },
    ],
  },
});
