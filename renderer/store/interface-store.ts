import { create } from 'zustand';
import type { StartState } from '#shared/ipc/answers.ts';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';
import type { Language } from '#shared/words/translator.ts';

/** A passing message: what was done, or a failure that needs no answer. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly words: string;
  /** What the person may do about it; a message with a way on stays until it is dismissed. */
  readonly action?: NoticeAction;
}

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export type PanelName = 'problems' | 'links' | 'audio' | 'outline';
export type PreviewTab = 'page' | 'feed' | 'changes';

interface InterfaceState {
  readonly language: Language;
  readonly platform: StartState['platform'];
  readonly dark: boolean;
  readonly settings: Settings;
  readonly online: boolean;
  /** This run was started with --offline, with --allow-local. */
  readonly offlineRun: boolean;
  readonly allowLocal: boolean;
  readonly panel: PanelName;
  readonly previewTab: PreviewTab;
  /** Whether the page is set by the site's own layout, where it can be. */
  readonly siteLayout: boolean;
  readonly notices: readonly Notice[];
}

/** What the screen itself needs to know: language, theme, which panels show what. */
export const useInterface = create<InterfaceState>(() => ({
  language: 'en',
  platform: 'linux',
  dark: false,
  settings: defaultSettings,
  online: true,
  offlineRun: false,
  allowLocal: false,
  panel: 'problems',
  previewTab: 'page',
  siteLayout: true,
  notices: [],
}));

let lastNotice = 0;

/** Shows a message for as long as it takes to read it; one with a way on stays until it is dismissed. */
export function notify(tone: Notice['tone'], words: string, action?: NoticeAction): void {
  const notice = { id: ++lastNotice, tone, words, ...(action === undefined ? {} : { action }) };
  useInterface.setState((state) => ({ notices: [...state.notices.slice(-4), notice] }));
  if (action !== undefined) return;
  setTimeout(() => dismiss(notice.id), tone === 'error' ? 12_000 : 5_000);
}

export function dismiss(id: number): void {
  useInterface.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
