import { join } from 'node:path';
import { collectLicenses } from './notices.mjs';

/** Chromium and Node of the oldest Electron that the app runs on. */
const PAGE_TARGET = 'chrome130';
const NODE_TARGET = 'node20.18';

/** One bundle for Node: every package inside, only what the runtime brings itself stays an import. */
function nodeTarget({ name, entry, file, format = 'es', banner, chunks = false }) {
  return {
    name,
    entry,
    outputs: chunks ? [file, name] : [file],
    folder: '',
    config: ({ root, folder, development }) => ({
      root,
      configFile: false,
      logLevel: 'warn',
      mode: development ? 'development' : 'production',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, entry),
        outDir: folder,
        emptyOutDir: false,
        target: NODE_TARGET,
        sourcemap: development,
        license: collectLicenses,
        minify: !development,
        rolldownOptions: {
          // gray-matter brings an engine that evaluates front matter; it is replaced by one that refuses.
          checks: { eval: false },
          external: ['electron', /^node:/],
          output: {
            format,
            entryFileNames: file,
            chunkFileNames: `${name}/[name]-[hash].js`,
            codeSplitting: chunks,
            // Names stay: a stack trace in the log must be readable without a source map.
            minify: development ? false : { mangle: false },
            ...(banner ? { banner } : {}),
          },
        },
      },
    }),
  };
}

/** The page: assets, fonts and workers as files, since its content security policy allows nothing inline. */
function pageTarget() {
  return {
    name: 'renderer',
    entry: 'renderer/index.html',
    outputs: ['renderer'],
    folder: 'renderer',
    config: async ({ root, folder, development }) => ({
      root: join(root, 'renderer'),
      configFile: false,
      logLevel: 'warn',
      mode: development ? 'development' : 'production',
      base: '/',
      publicDir: false,
      plugins: [(await import('@vitejs/plugin-react')).default()],
      worker: { format: 'es' },
      build: {
        outDir: join(folder, 'renderer'),
        emptyOutDir: false,
        target: PAGE_TARGET,
        sourcemap: development,
        license: collectLicenses,
        minify: !development,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 8192,
      },
    }),
  };
}

/** Everything that is built into out/. */
export const targets = [
  nodeTarget({ name: 'main', entry: 'electron/main/main.ts', file: 'main.js', chunks: true }),
  nodeTarget({ name: 'preload', entry: 'electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs' }),
  nodeTarget({ name: 'host-worker', entry: 'electron/host/worker.ts', file: 'host-worker.js' }),
  nodeTarget({ name: 'bulk-worker', entry: 'electron/host/bulk-worker.ts', file: 'bulk-worker.js' }),
  nodeTarget({
    name: 'cli',
    entry: 'electron/cli/main.ts',
    file: 'cli.js',
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
    chunks: true,
  }),
  pageTarget(),
];
