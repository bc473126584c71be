import type { Block } from '../blocks/block.ts';
import type { SpanEnvironment } from '../spans/span-state.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { Parent, SpanCache } from './span-html-cache.ts';

/** A footnote's blocks and where their places begin. */
export interface FootnoteContent {
  readonly children: readonly Block[];
  readonly origin: number;
}

/** What the whole document knows when its HTML is written. */
export interface PageEnvironment extends SpanEnvironment {
  readonly abbreviations: Abbreviations | undefined;
  /** HTML of texts that were written before in the same surroundings, by what they stood in. */
  readonly spans: Readonly<Record<Parent, SpanCache>>;
}
