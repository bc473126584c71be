import { readFile } from 'node:fs/promises';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { writeFileAtomic } from '#host/files/atomic-write.ts';
import type { Answers } from '#shared/ipc/answers.ts';
import { fail, ok } from '#shared/result.ts';
import { portableSettings, type Settings } from '#shared/settings/settings.ts';
import { importedSettings } from '#shared/settings/stored-settings.ts';
import type { Translator } from '#shared/words/translator.ts';

export interface SettingsTransferPorts {
  readonly settings: () => Settings;
  /** Makes these the settings, of which the whole app is told. */
  readonly replace: (settings: Settings) => Promise<Settings>;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
}

export interface SettingsTransfer {
  readonly exportSettings: () => Promise<Answers['settings:export']>;
  readonly importSettings: () => Promise<Answers['settings:import']>;
}

/** Larger than any settings file; what is larger is another file. */
const mostBytes = 1024 * 1024;

/** Takes the person's choices from one computer to another, by a file that they choose. */
export function settingsTransfer(ports: SettingsTransferPorts): SettingsTransfer {
  const filters = (): FileFilter[] => [{ name: ports.words()('settings.file'), extensions: ['json'] }];
  return {
    async exportSettings() {
      const options = {
        title: ports.words()('settings.export'),
        defaultPath: 'episode-editor-settings.json',
        filters: filters(),
      };
      const window = ports.window();
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      if (canceled || filePath === '') return ok(null);
      const text = `${JSON.stringify(portableSettings(ports.settings()), null, 2)}\n`;
      const written = await writeFileAtomic(filePath, new TextEncoder().encode(text));
      return written.ok ? ok({ path: filePath }) : fail({ reason: written.error.reason, path: filePath });
    },
    async importSettings() {
      const options = {
        title: ports.words()('settings.import'),
        filters: filters(),
        properties: ['openFile'] as 'openFile'[],
      };
      const window = ports.window();
      const { canceled, filePaths } = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      const stored = await readStored(path);
      if (stored === undefined) return fail({ reason: 'not-settings', path });
      return ok(await ports.replace(importedSettings(ports.settings(), stored)));
    },
  };
}

async function readStored(path: string): Promise<object | undefined> {
  try {
    const bytes = await readFile(path);
    const stored: unknown = bytes.length > mostBytes ? undefined : JSON.parse(bytes.toString('utf8'));
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
