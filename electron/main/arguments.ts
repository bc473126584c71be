import type { Language } from '#shared/words/translator.ts';

/** What the person, a double click or a test gave on the command line (contract: "App arguments"). */
export interface AppArguments {
  /** A folder or an episode's file, as typed. */
  readonly path?: string;
  readonly language?: Language;
  readonly offline: boolean;
  readonly allowLocal: boolean;
}

/** Chromium's own switches, and whatever else begins with a dash, are no business of ours. */
export function parseArguments(args: readonly string[]): AppArguments {
  const path = args.find((argument) => argument !== '' && argument !== '.' && !argument.startsWith('-'));
  const language = args.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  return {
    ...(path === undefined ? {} : { path }),
    ...(language?.startsWith('ja') ? { language: 'ja' } : language === undefined ? {} : { language: 'en' }),
    offline: args.includes('--offline'),
    allowLocal: args.includes('--allow-local'),
  };
}

/** What stands behind the program itself: Electron's binary, and in a checkout also the app's folder. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1);
  if (isPackaged) return given;
  const app = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter((_, index) => index !== app);
}
