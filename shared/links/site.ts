/** The site around an episode as far as links need it. Plain data: it crosses processes. */
export interface SiteFacts {
  /** Every file below the show's root, with `/`. */
  readonly files: readonly string[];
  /** False: the listing ended early, so a file that is not in it may still be there. */
  readonly complete: boolean;
  /** Addresses (with a leading `/`) that the site's own pages give themselves by `permalink` or `redirect_from`. */
  readonly pages: readonly string[];
  /** Ids in the site's layouts and includes: every page has them. */
  readonly layoutIds: readonly string[];
  /** Keys of an episode that the site's feed prints without an escape filter; absent: no feed template was found. */
  readonly unescapedFeedKeys?: readonly string[];
  /** Every name in the tags of the site's podcast feeds; absent: no feed template was found, or not all of it. */
  readonly feedNames?: readonly string[];
  /** The name in the site's `CNAME` file. */
  readonly cname?: string;
}

/** Where an episode can be reached, and whether it is out. */
export interface EpisodeAddress {
  /** Path of the file below the show's root. */
  readonly path: string;
  /** Path of the address with a leading `/`, percent-decoded. */
  readonly address: string;
  readonly isOut: boolean;
}

/** The same facts prepared for many questions; made once per show and state of its folder. */
export interface Site {
  /**
   * Whether the site has a file or page at a path (from the site's root, decoded, with or without a leading `/`).
   * Undefined: nobody can tell from the folder alone.
   */
  has(path: string): boolean | undefined;
  /** Whether any file lies below a folder, at the root of the site or where its generator keeps such files. */
  hasFolder(path: string): boolean;
  /** The episodes that are published at a path: more than one is a mistake. */
  episodesAt(path: string): readonly EpisodeAddress[];
  readonly layoutIds: ReadonlySet<string>;
  readonly unescapedFeedKeys: ReadonlySet<string> | undefined;
  readonly feedNames: ReadonlySet<string> | undefined;
  /** Hosts (with port) that are this site, from `url` and `CNAME`. */
  readonly hosts: ReadonlySet<string>;
  /** Path that the site is served under, without slashes at its ends; '' for the root. */
  readonly basePath: string;
}

/** What every comparison of paths uses: no slashes at the ends, one form of accents and kana marks. */
export function comparablePath(path: string): string {
  return path.normalize('NFC').replace(/^\/+|\/+$/g, '');
}
