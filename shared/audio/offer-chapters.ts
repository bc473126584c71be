import type { FrontMatterEdit, NewValue } from '../frontmatter/edit.ts';
import { isList, plainText } from '../frontmatter/value-text.ts';
import { chapterLines } from '../notes/times/insert-time.ts';
import { planChapters, type TimesHabits } from '../notes/times/plan-chapters.ts';
import { plainTimes } from '../notes/times/time-layout.ts';
import type { Show } from '../show/show.ts';
import type { Splice } from '../text/splice.ts';
import type { AudioChapter } from './audio-facts.ts';
import type { FillRow, FillTarget } from './fill-plan.ts';

/** A line of a review, whatever carries it out. */
export type ReviewRow = Pick<FillRow, 'current' | 'proposed' | 'reason'> & {
  readonly role: FillRow['role'] | 'chapters';
};

/** What a sound's chapters would change in an episode. Never taken unasked: a list of times is a matter of taste. */
export interface ChaptersOffer {
  readonly row: ReviewRow;
  /** Of the whole text, in its notes. */
  readonly splices: readonly Splice[];
  readonly edits: readonly FrontMatterEdit[];
}

/**
 * The chapters of a sound where the show keeps its own: podbard in the front matter's `chapters` (`M:SS Title` an item),
 * every other show in the notes. Undefined where there is nothing to offer.
 */
export function offerChapters(
  target: FillTarget,
  show: Show,
  chapters: readonly AudioChapter[],
  habits: TimesHabits,
): ChaptersOffer | undefined {
  const { kind, error, notesStart } = target.frontMatter;
  const isOpen = kind !== 'none' && kind !== 'unopened' && kind !== 'unclosed' && error === undefined;
  if (!isOpen || chapters.length === 0) return undefined;
  if (show.generator === 'podbard') return inFrontMatter(target, chapters);
  const plan = planChapters(target.text.slice(notesStart), chapters, habits);
  if (plan === undefined) return undefined;
  const { current, proposed } = plan;
  const splices = plan.splices.map(({ start, end, text }) => ({
    start: start + notesStart,
    end: end + notesStart,
    text,
  }));
  const row: ReviewRow = { role: 'chapters', current, proposed, reason: reasonOf(current, splices.length === 0) };
  return { row, splices, edits: [] };
}

const KEY = 'chapters';

function inFrontMatter({ frontMatter }: FillTarget, chapters: readonly AudioChapter[]): ChaptersOffer {
  const value = frontMatter.fields.findLast(({ key }) => key === KEY)?.node.value ?? null;
  const current = isList(value) ? value.map(plainText).join('\n') : plainText(value);
  const lines = chapterLines(chapters, { ...plainTimes, before: '' }).split('\n');
  const proposed = lines.join('\n');
  const items = lines.map((text): NewValue => ({ type: 'text', text }));
  const isSame = current === proposed;
  return {
    row: { role: 'chapters', current, proposed, reason: reasonOf(current, isSame) },
    splices: [],
    edits: isSame ? [] : [{ type: 'set', path: [KEY], value: { type: 'list', items } }],
  };
}

function reasonOf(current: string, isSame: boolean): ReviewRow['reason'] {
  return isSame ? 'same' : current === '' ? 'missing' : 'mismatch';
}
