import type { Settings } from '#shared/settings/settings.ts';
import type { Language } from '#shared/words/translator.ts';

/** What of the app follows the settings. */
export interface SettingsEffects {
  readonly theme: (settings: Settings) => void;
  readonly proxy: (settings: Settings) => Promise<void>;
  /** The words and keys of the menu. */
  readonly menu: (settings: Settings) => void;
}

/**
 * Lets the app follow settings, each part only where something that it depends on is another: tabs, panels and the
 * recent shows are settings too, and change at every turn.
 */
export function settingsApplier(
  effects: SettingsEffects,
  language: () => Language,
): (settings: Settings) => Promise<void> {
  const last = new Map<string, string>();
  const isNew = (part: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    if (last.get(part) === text) return false;
    last.set(part, text);
    return true;
  };
  return async (settings) => {
    const { theme, proxy, shortcuts } = settings;
    if (isNew('theme', theme)) effects.theme(settings);
    if (isNew('menu', [language(), shortcuts])) effects.menu(settings);
    if (isNew('proxy', proxy)) await effects.proxy(settings);
  };
}
