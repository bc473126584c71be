import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { build } from 'vite';

/** The least program of the same Electron: one window with one page. What ours is measured beside. */
export interface BareProgram {
  readonly folder: string;
  start(): Promise<ElectronApplication>;
  remove(): Promise<void>;
}

const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } }).loadFile('page/index.html'));
app.on('window-all-closed', () => app.quit());
`;

/** A window with a text field and nothing else. */
export async function emptyProgram(): Promise<BareProgram> {
  return program(async (page) => {
    await writeFile(join(page, 'index.html'), '<!doctype html><textarea id="ready" autofocus></textarea>');
  });
}

/** A window with a Monaco editor of the same version and nothing else. */
export async function monacoProgram(): Promise<BareProgram> {
  return program(async (page, folder) => {
    // Beside the packages, where their names are found.
    const source = await mkdtemp(join(process.cwd(), 'out', 'bare-monaco-'));
    try {
      await writeFile(
        join(source, 'index.html'),
        '<!doctype html><div id="place" style="height:95vh"></div><script type="module" src="./page.js"></script>',
      );
      await writeFile(
        join(source, 'page.js'),
        `import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker&inline';
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
monaco.editor.create(document.getElementById('place'), { value: 'text\\n'.repeat(200), language: 'markdown', automaticLayout: true });
`,
      );
      await build({
        root: source,
        base: './',
        configFile: false,
        logLevel: 'error',
        build: { outDir: page, emptyOutDir: true, target: 'chrome130' },
      });
      await mkdir(folder, { recursive: true });
    } finally {
      await rm(source, { recursive: true, force: true });
    }
  });
}

async function program(fill: (page: string, folder: string) => Promise<void>): Promise<BareProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-program-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}');
  await writeFile(join(folder, 'main.cjs'), main);
  await fill(join(folder, 'page'), folder);
  const data = join(folder, 'data');
  return {
    folder,
    start: () =>
      _electron.launch({
        executablePath: process.env['EPISODE_EDITOR_ELECTRON'] ?? '',
        args: [folder, `--user-data-dir=${data}`],
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}
