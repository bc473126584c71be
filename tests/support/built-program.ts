import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds a module of ours into one file that plain Node runs, for tests that kill a process or start a thread. Resolves
 * to its path in `folder`.
 */
export async function builtProgram(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'program.mjs');
}
