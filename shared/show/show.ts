import type { Reader } from '../frontmatter/front-matter.ts';

export type Generator = 'jekyll' | 'hugo' | 'podbard' | 'eleventy' | 'astro' | 'gatsby' | 'nuxt' | 'unknown';

/** What a key is for, whatever its name is in the show's dialect. */
export type Role =
  | 'title'
  | 'date'
  | 'description'
  | 'layout'
  | 'audio'
  | 'bytes'
  | 'duration'
  | 'people'
  | 'number'
  | 'season'
  | 'tags'
  | 'image'
  | 'explicit'
  | 'episodeType'
  | 'draft'
  | 'published'
  | 'guid'
  | 'slug'
  | 'permalink'
  | 'chapters'
  | 'transcript';

/** The dialect of keys: which key has which role. `name` is what `check` prints as `profile`. */
export interface Profile {
  readonly name: string;
  readonly keys: Readonly<Partial<Record<Role, string>>>;
}

export type FieldType = 'text' | 'multiline' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'map';

/** What the show's own episodes tell of a key. */
export interface KeyHabit {
  readonly key: string;
  readonly type: FieldType;
  /** In how many of the episodes read it stands. */
  readonly count: number;
  /** All values of a key with few different ones, most frequent first. */
  readonly choices?: readonly string[];
}

/** What the episodes have in common beyond the profile, learned from them. */
export interface ShowHabits {
  /** Every key of the episodes in usual order of writing. */
  readonly keys: readonly KeyHabit[];
  readonly listIndent: number;
  /** The layout of durations: `mm:ss` also over an hour, `h:mm:ss`, `hh:mm:ss`, or plain seconds. */
  readonly durationLayout: 'mm:ss' | 'h:mm:ss' | 'hh:mm:ss' | 'seconds';
  /** The longest common beginning of audio paths (ends with `/`), and whether names there are percent-encoded. */
  readonly audioPrefix?: string;
  readonly audioEncoded: boolean;
}

/** A person whom the site knows. `id` is what stands in the episode's list. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** As the site writes it: site-absolute path or address. */
  readonly image?: string;
  readonly url?: string;
}

/** Options of kramdown that a site can set and that change its HTML. */
export interface KramdownOptions {
  readonly input: 'GFM' | 'kramdown';
  readonly hardWrap: boolean;
  readonly autoIds: boolean;
  readonly autoIdPrefix: string;
  readonly smartQuotes: readonly [string, string, string, string];
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  readonly tocLevels: readonly number[];
  readonly footnoteNr: number;
  readonly entityOutput: 'as_char' | 'as_input' | 'numeric' | 'symbolic';
  readonly gfmQuirks: readonly string[];
  readonly headerOffset: number;
  readonly guessLang: boolean;
}

/** A show as its folder presents it: recognised from the site's own files and its episodes' keys. Plain data: it crosses processes. */
export interface Show {
  /** Absolute path of the folder, with the system's separators. */
  readonly root: string;
  readonly name: string;
  readonly generator: Generator;
  readonly profile: Profile;
  readonly markdown: 'kramdown' | 'gfm';
  /** The site's own kramdown settings, merged over Jekyll's defaults. */
  readonly kramdown: KramdownOptions;
  readonly reader: Reader;
  /** IANA name, where the site names one. */
  readonly timezone?: string;
  /** The site's address, without the final slash, and the path it is served under. */
  readonly url?: string;
  readonly baseUrl?: string;
  readonly language?: string;
  readonly permalink?: string;
  readonly people: readonly Person[];
  /** Where people are kept: the key in `_config.yml` or the collection's folder. */
  readonly peopleSource?:
    | { readonly type: 'config'; readonly file: string; readonly key: string }
    | { readonly type: 'collection'; readonly folder: string };
  readonly habits: ShowHabits;
  /** Why it was recognised so, for the person: keys of words below `recognised.` with their parameters. */
  readonly reasons: readonly { readonly reason: string; readonly params?: Readonly<Record<string, string | number>> }[];
}
