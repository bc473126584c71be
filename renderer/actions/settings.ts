import type { Layout, Settings, SettingsPatch } from '#shared/settings/settings.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';

/** Changes settings at once in the window and behind it on disk. */
export async function changeSettings(patch: SettingsPatch): Promise<void> {
  useInterface.setState((state) => ({ settings: { ...state.settings, ...(patch as Partial<typeof state.settings>) } }));
  await request('settings:change', patch);
}

export function changeLayout(change: Partial<Layout>): void {
  changeSettings({ layout: { ...useInterface.getState().settings.layout, ...change } });
}

/** Keeps which episodes are open, for the next start. */
export function rememberSession(): void {
  const root = currentShow()?.show.root;
  if (root === undefined) return;
  const { tabs, active } = useDocuments.getState();
  const { sessions } = useInterface.getState().settings;
  changeSettings({ sessions: { ...sessions, [root]: { open: tabs.slice(0, 50), active } } });
}

/** Another language of the interface, at once: words, dates and numbers follow. */
export function changeLanguage(language: Settings['language']): void {
  const spoken = language === 'system' ? (navigator.language.startsWith('ja') ? 'ja' : 'en') : language;
  document.documentElement.lang = spoken;
  useInterface.setState({ language: spoken });
  changeSettings({ language });
}
