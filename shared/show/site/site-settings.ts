import type { JekyllAddresses, KramdownOptions } from '../show.ts';

/** What a site's own settings tell, whatever generator they are for. Paths are below the show's root. */
export interface SiteSettings {
  readonly name?: string;
  /** Without the final slash. */
  readonly url?: string;
  readonly baseUrl?: string;
  readonly timezone?: string;
  readonly language?: string;
  readonly permalink?: string;
  readonly markdown: 'kramdown' | 'gfm';
  readonly kramdown: KramdownOptions;
  readonly jekyll?: JekyllAddresses;
  readonly excluded: readonly string[];
  readonly extensions: readonly string[];
  readonly dateInName: boolean;
  /** Folders of content, where the settings or the generator name them; episodes may lie in a part of them only. */
  readonly contentFolders: readonly string[];
}

/** Endings of markdown files that every generator but Jekyll is taken to read. */
export const usualExtensions = ['md', 'markdown', 'mdx'] as const;

/** An address without the slash at its end. */
export function withoutSlash(address: string | undefined): string | undefined {
  const short = address?.replace(/\/+$/, '');
  return short === '' ? undefined : short;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that optional keys are absent. */
export function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
