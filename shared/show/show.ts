import type { Reader } from '../frontmatter/front-matter.ts';
import type { Json } from '../frontmatter/value.ts';
import type { ShowSettings } from './site/show-file.ts';

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

/** Where a value lies: one top-level key, or the keys of maps in maps, outermost first. */
export type Place = readonly string[];

/** The dialect of keys: which key has which role. `name` is what `check` prints as `profile`. */
export interface Profile {
  readonly name: string;
  /** The usual top-level key of each role that has one. */
  readonly keys: Readonly<Partial<Record<Role, string>>>;
  /**
   * Every place where episodes of the show keep a role's value, the usual one first: shows change a key over the years,
   * keep values inside a map (`episode: {size: …}`), or split people into hosts and guests. Read by profile/role-nodes.ts.
   */
  readonly places?: Readonly<Partial<Record<Role, readonly Place[]>>>;
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

/** Which files of the folder are episodes. Paths are below the show's root, with `/`, no `/` at either end. */
export interface ContentRules {
  /**
   * `jekyll`: `_posts`, `_drafts` and `folders` (its collections that hold episodes); `folders`: every markdown file below
   * `folders`; `titled`: every markdown file whose front matter has a title.
   */
  readonly kind: 'jekyll' | 'folders' | 'titled';
  readonly folders: readonly string[];
  /** Endings of markdown files, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** What the site's generator leaves out, in Jekyll's patterns (`exclude` of `_config.yml`). */
  readonly excluded: readonly string[];
  /** Folders that hold other pages of the site (Jekyll's other collections). */
  readonly others?: readonly string[];
  /** Folders where retired episodes lie, beside those that their names tell (`_posts.bak`). */
  readonly archives: readonly string[];
  /** The generator takes a date from the file's name where the front matter has none. */
  readonly dateInName: boolean;
}

/** How Jekyll makes an episode's address. */
export interface JekyllAddresses {
  /** Where collections lie, '' for the root. */
  readonly collectionsFolder: string;
  readonly collections: Readonly<Record<string, { readonly permalink?: string; readonly output: boolean }>>;
  /** `defaults` of `_config.yml`, in order. */
  readonly defaults: readonly {
    readonly path: string;
    readonly type?: string;
    readonly values: { readonly [key: string]: Json };
  }[];
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
  /**
   * Where people are kept: a map at a key of `_config.yml`, a collection's folder with a file for each, or a data file
   * that is a map of ids or a list.
   */
  readonly peopleSource?:
    | { readonly type: 'config'; readonly file: string; readonly key: string }
    | { readonly type: 'collection'; readonly folder: string }
    | { readonly type: 'data'; readonly file: string; readonly shape: 'map' | 'list' };
  /** Absent only in shows that were not recognised from a folder. */
  readonly content?: ContentRules;
  readonly jekyll?: JekyllAddresses;
  /** What the show's own `.episode-editor.yml` says. */
  readonly settings?: ShowSettings;
  readonly habits: ShowHabits;
  /** Why it was recognised so, for the person: keys of words below `recognised.` with their parameters. */
  readonly reasons: readonly { readonly reason: string; readonly params?: Readonly<Record<string, string | number>> }[];
}
