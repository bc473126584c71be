import { nativeTheme, type Session } from 'electron';
import type { StoredJson } from '#host/storage/stored-json.ts';
import type { Settings, SettingsPatch } from '#shared/settings/settings.ts';
import type { Language } from '#shared/words/translator.ts';

/** The language of the interface: the run's own argument, else the person's choice, else the system's. */
export function languageOf(settings: Settings, argument: Language | undefined, system: string): Language {
  if (argument !== undefined) return argument;
  if (settings.language !== 'system') return settings.language;
  return system.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The system's widgets and the page's colour scheme follow the setting. */
export function applyTheme(settings: Settings): void {
  nativeTheme.themeSource = settings.theme;
}

/** The way to the network that the person chose; an address that is none of a proxy counts as the system's way. */
export async function applyProxy({ proxy }: Settings, session: Session): Promise<void> {
  const address = proxy.address.trim();
  if (proxy.mode === 'fixed' && URL.canParse(address)) await session.setProxy({ proxyRules: address });
  else await session.setProxy({ mode: proxy.mode === 'direct' ? 'direct' : 'system' });
}

export async function changeSettings(store: StoredJson<Settings>, patch: SettingsPatch): Promise<Settings> {
  const next = { ...store.get(), ...withoutUndefined(patch) };
  await store.set(next);
  return next;
}

/** A show that was opened goes to the front of the recent ones. */
export async function rememberShow(store: StoredJson<Settings>, root: string): Promise<void> {
  const present = store.get();
  const recentShows = [root, ...present.recentShows.filter((other) => other !== root)].slice(0, 20);
  await store.set({ ...present, recentShows });
}

function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Settings>;
}
