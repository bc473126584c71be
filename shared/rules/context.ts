import type { FrontMatter } from '../frontmatter/front-matter.ts';
import type { Value } from '../frontmatter/value.ts';
import type { Site } from '../links/site.ts';
import type { RenderedNotes } from '../markdown/rendered-notes.ts';
import type { EpisodeStatus, EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';

/** What is known of the episode's audio file, by reading it. */
export interface KnownAudio {
  readonly bytes: number;
  /** Absent where only the size was looked up. */
  readonly seconds?: number;
}

/** All that a rule may look at. Rules are pure: the same context gives the same findings. */
export interface EpisodeContext {
  /** Path of the file below the show's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly status: EpisodeStatus;
  readonly frontMatter: FrontMatter;
  /** As the site's generator reads them. */
  readonly values: ReadonlyMap<string, Value>;
  /** Undefined while only the front matter is being judged (habits of a whole show). */
  readonly rendered: RenderedNotes | undefined;
  readonly show: Show;
  readonly summary: EpisodeSummary;
  readonly site: Site;
  /** Summaries of the whole show. */
  readonly episodes: readonly EpisodeSummary[];
  /** Ms since 1970. */
  readonly now: number;
  readonly audio?: KnownAudio;
  /** Whether the audio path leads to a file of the site. */
  readonly audioState: 'found' | 'missing' | 'unknown';
  /** Path of the address that the episode is published at, with a leading `/`, where it is known. */
  readonly page?: string;
  /** The address of the version that listeners have, while a rename is being prepared. */
  readonly publishedPage?: string;
  /** "Ready to publish": what a draft lacks counts as missing. */
  readonly readyToPublish?: boolean;
}
