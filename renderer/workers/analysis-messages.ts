import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import type { LiquidMark } from '#shared/liquid/liquid-mark.ts';
import type { SiteFrame } from '#shared/liquid/site-frame.ts';
import type { SiteSources } from '#shared/liquid/site-sources.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { Show } from '#shared/show/show.ts';
import type { BlocksChange } from '../preview/page-blocks.ts';
import type { Findings, TextFindings } from '../store/findings-store.ts';

/** An episode from being opened to being closed: what was found for an earlier one is no news of this. */
interface Opening {
  readonly path: string;
  readonly opening: number;
}

/** One version of an open episode. */
export interface EpisodeText extends Opening {
  readonly version: number;
  readonly text: string;
}

/** What the page tells its analysis worker. */
export type ToWorker =
  | {
      readonly type: 'show';
      readonly show: Show;
      readonly episodes: readonly EpisodeSummary[];
      readonly site: SiteFacts;
      readonly addresses: readonly EpisodeAddress[];
      readonly allowLocal: boolean;
      /** Counts what the worker was told of shows. */
      readonly state: number;
    }
  /** Some episodes of that show are others now, or gone: not the whole list goes over again. */
  | {
      readonly type: 'episodes';
      readonly gone: readonly string[];
      readonly come: readonly EpisodeSummary[];
      readonly state: number;
    }
  /** `page`: whether its page is wanted. That of short notes is made in the page's own thread. */
  | ({ readonly type: 'text'; readonly page: boolean } & EpisodeText)
  | { readonly type: 'audio'; readonly path: string; readonly audio: KnownAudio | null; readonly told: number }
  | { readonly type: 'judge'; readonly id: number; readonly path: string; readonly texts: readonly string[] }
  | { readonly type: 'sources'; readonly sources: SiteSources }
  | { readonly type: 'close'; readonly path: string };

/** The page of one version of an episode, as the change from the version that was sent before, or whole. */
export interface PageUpdate extends Opening {
  readonly type: 'page';
  readonly version: number;
  /** The notes' first line in the file, from 1. */
  readonly notesLine: number;
  readonly change: BlocksChange;
  /** What stands for Liquid that has no value or is not run here. */
  readonly marks: readonly LiquidMark[];
}

/** The frame that the site's own layout sets around the notes; null where it has none that can be put out. */
export interface FrameUpdate extends Opening {
  readonly type: 'frame';
  readonly frame: SiteFrame | null;
  /** What stands for Liquid in the frame: its page may be of another moment. */
  readonly marks: readonly LiquidMark[];
}

export interface CheckUpdate extends Findings, Opening {
  readonly type: 'check';
  /** The last word on the episode's audio that the rules had heard; 0 for none. */
  readonly told: number;
  /** The state of the show that the rules looked at. */
  readonly state: number;
}

/** What was asked for by `judge`, text by text. */
export interface Judgement {
  readonly type: 'judged';
  readonly id: number;
  readonly findings: readonly TextFindings[];
}

export type FromWorker = PageUpdate | FrameUpdate | CheckUpdate | Judgement;
