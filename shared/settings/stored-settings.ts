import { z } from 'zod';
import { defaultSettings, localSettings, type Settings } from './settings.ts';

/** Sizes of the panels in percent, whether they are folded, and what they show. */
const layout = z.object({
  listWidth: z.number().min(5).max(60),
  previewWidth: z.number().min(10).max(70),
  formHeight: z.number().min(10).max(90),
  panelHeight: z.number().min(5).max(80),
  listOpen: z.boolean(),
  previewOpen: z.boolean(),
  panelOpen: z.boolean(),
});

export const listSettingsSchema = z.object({
  sort: z.enum(['date', 'number', 'title', 'duration', 'size', 'people', 'file']),
  /** From the smallest, the first letter, the oldest. */
  ascending: z.boolean(),
  group: z.enum(['year', 'season', 'none']),
  searches: z.array(z.string().min(1).max(200)).max(30),
});

/** What may be stored of the person's choices; apart from their defaults, since the page loads no schemas. */
export const settingsSchema = z.object({
  language: z.enum(['system', 'en', 'ja']),
  theme: z.enum(['system', 'light', 'dark']),
  fontSize: z.number().int().min(9).max(32),
  /** Font of the notes, as CSS names it; empty for the system's. */
  fontFamily: z.string().max(200),
  /** Whether long lines of the notes are wrapped, and blanks are shown. */
  wrap: z.boolean(),
  whitespace: z.boolean(),
  /** Whether a save asks the network for links that are new, and how long it may take, in ms. */
  checkOnSave: z.boolean(),
  checkBudgetMs: z.number().int().min(0).max(60_000),
  /** How many requests a check of links has under way at most, and how many of them at one host. */
  linksInFlight: z.number().int().min(1).max(256),
  linksPerHost: z.number().int().min(1).max(16),
  /** Addresses that are never asked, in any show: hosts, beginnings of addresses, `*` for any characters. */
  linkExcludes: z.array(z.string().max(1000)).max(500),
  /** Whether each start looks for a newer version of the app. */
  updatesAtStart: z.boolean(),
  /** The way to the network: the system's own, none, or an address such as `http://host:8080`. */
  proxy: z.object({ mode: z.enum(['system', 'direct', 'fixed']), address: z.string().max(300) }),
  /** How long earlier versions are kept, in days, and what all of them may take, in MB. */
  historyDays: z.number().int().min(1).max(365),
  historyMegabytes: z.number().int().min(16).max(8192),
  /** Whether the tour of the window is still offered beside the sample show. */
  tourOffered: z.boolean(),
  /** Keys that the person gave to commands, by command (shared/commands/shortcuts.ts). */
  shortcuts: z.record(z.string(), z.array(z.string().min(1).max(40)).max(4)),
  layout,
  /** Folders opened before, newest first. */
  recentShows: z.array(z.string().max(4096)).max(20),
  /** What was open in each show (by root): its tabs and the one in front. */
  sessions: z.record(z.string(), z.object({ open: z.array(z.string()).max(50), active: z.string().nullable() })),
  /** How each show's list (by root) is sorted and grouped, and the searches kept for it. */
  lists: z.record(z.string(), listSettingsSchema),
});

/** A change of some settings, as the page sends it. */
export const settingsPatch = settingsSchema.omit({ recentShows: true }).partial().strict();

/**
 * Settings from what was stored, setting by setting: an unknown or impossible one falls back to its default, so that a
 * file of a newer or older version never blocks the start.
 */
export function settingsFrom(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const accepted = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(record[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(accepted) as Partial<Settings>) };
}

/** The present settings with the portable ones of a file, setting by setting where they fit. */
export function importedSettings(present: Settings, stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {};
  return { ...settingsFrom({ ...present, ...record }), ...localSettings(present) };
}
