import { create } from 'zustand';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import type { FeedCheck } from '#shared/feed/made/check-entry.ts';
import type { ChosenAudio } from '#shared/ipc/answers.ts';
import type { CheckedLink, LinkVerdict } from '#shared/links/link.ts';
import type { StatedSize } from '#shared/links/online-problems.ts';
import type { Problem } from '#shared/problem.ts';
import type { TextCounts } from '#shared/text/count-text.ts';

/** What rules and links say of a text. */
export interface TextFindings {
  readonly problems: readonly Problem[];
  readonly links: readonly CheckedLink[];
  /** The size that the front matter states, where it is a whole number of bytes. */
  readonly audioSize?: StatedSize;
}

/** What the checks say of one version of an episode's text. */
export interface Findings extends TextFindings {
  readonly version: number;
  /** Size of the page's HTML in bytes: podcast apps cut notes at 4000. */
  readonly notesBytes: number;
  readonly counts: TextCounts;
  /** Where the lines of the text begin that was looked at: places of findings can be told while the typing goes on. */
  readonly lineStarts: Uint32Array;
  /** The line end that most of its lines have. */
  readonly lineEnd: '\n' | '\r\n';
  /** The episode as an item of the feed. */
  readonly feed: readonly FeedCheck[];
}

/** A check of links under way. */
export interface LinkRunState {
  readonly id: string;
  /** A save waits for it, or the person asked for it. */
  readonly why: 'asked' | 'save';
  /** The id of the show that it is about. */
  readonly show: string | undefined;
  readonly open: number;
  readonly total: number;
}

interface FindingsState {
  readonly byPath: Readonly<Record<string, Findings>>;
  /** What the last online check said of each address. */
  readonly verdicts: Readonly<Record<string, LinkVerdict>>;
  /** The checks under way, with how many of their addresses are still open. */
  readonly runs: readonly LinkRunState[];
  /** Addresses that could not be asked offline; they are asked when the machine is online again. */
  readonly waiting: readonly string[];
  /** What the rules say of the whole show; null while they have not run. */
  readonly judged: JudgedShow | null;
  /** Facts of each episode's own audio, where it lies in the show. */
  readonly audio: Readonly<Record<string, ChosenAudio | null>>;
}

export const useFindings = create<FindingsState>(() => ({
  byPath: {},
  verdicts: {},
  runs: [],
  waiting: [],
  judged: null,
  audio: {},
}));
