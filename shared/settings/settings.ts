import type { z } from 'zod';
import type { HistoryLimits } from '../history/kept-version.ts';
import type { listSettingsSchema, settingsPatch, settingsSchema } from './stored-settings.ts';

export type Settings = z.infer<typeof settingsSchema>;
export type Layout = Settings['layout'];
export type ListSettings = z.infer<typeof listSettingsSchema>;
export type SettingsPatch = z.infer<typeof settingsPatch>;

export const defaultList: ListSettings = { sort: 'date', ascending: false, group: 'year', searches: [] };

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  fontSize: 14,
  fontFamily: '',
  wrap: true,
  whitespace: false,
  checkOnSave: true,
  checkBudgetMs: 3000,
  linksInFlight: 128,
  linksPerHost: 4,
  linkExcludes: [],
  updatesAtStart: false,
  proxy: { mode: 'system', address: '' },
  historyDays: 30,
  historyMegabytes: 256,
  tourOffered: true,
  shortcuts: {},
  layout: {
    listWidth: 20,
    previewWidth: 42,
    formHeight: 42,
    panelHeight: 22,
    listOpen: true,
    previewOpen: true,
    panelOpen: true,
  },
  recentShows: [],
  sessions: {},
  lists: {},
};

/** What the history may keep by the person's choice. */
export function historyLimitsOf({ historyDays, historyMegabytes }: Settings): HistoryLimits {
  return { ageMs: historyDays * 24 * 60 * 60_000, bytes: historyMegabytes * 1024 * 1024 };
}

/** What one takes to another computer: the choices, without what belongs to this one. */
export function portableSettings({ recentShows, sessions, lists, layout, ...choices }: Settings): Partial<Settings> {
  return choices;
}

/** What belongs to this computer alone. */
export function localSettings({ recentShows, sessions, lists, layout }: Settings): Partial<Settings> {
  return { recentShows, sessions, lists, layout };
}
