import type { FrontMatterEdit, NewValue } from '../frontmatter/edit.ts';
import type { FrontMatter, ValueNode } from '../frontmatter/front-matter.ts';
import type { Value } from '../frontmatter/value.ts';
import { isDurationPlaceholder } from '../rules/duration-text.ts';
import { bytesOf, isSizePlaceholder } from '../rules/size-text.ts';
import { writtenText } from '../show/profile/places.ts';
import { roleNode, rolePlaces } from '../show/profile/role-nodes.ts';
import type { Place, Show } from '../show/show.ts';
import { formatDuration, parseDuration } from './duration-text.ts';

type FillRole = 'audio' | 'bytes' | 'duration' | 'title';

/** What a file, its tags, or the host's feed can fill in. Absent: nothing to offer. */
export interface FillOffer {
  /** The value for the audio key. `presentIsGone`: what stands there now points at no file. */
  readonly audio?: { readonly path: string; readonly presentIsGone: boolean };
  readonly bytes?: number;
  readonly seconds?: number;
  readonly title?: string;
}

/**
 * Why a value is offered. `missing`: the key is not there; `placeholder`: empty, 0, 00:00; `invalid`: nothing that
 * players or the feed can read; `mismatch`: something else than the audio is; `same`: nothing to change.
 */
type FillReason = 'missing' | 'placeholder' | 'invalid' | 'mismatch' | 'same';

/** A line of the review: what stands there, what would stand there. Words: `audio.why.<reason>`. */
export interface FillRow {
  readonly role: FillRole;
  readonly key: string;
  /** Where the value is written: the key, or the keys of maps above it. */
  readonly place: Place;
  /** As written, quotes apart; '' where nothing is. */
  readonly current: string;
  readonly proposed: string;
  readonly preselected: boolean;
  readonly reason: FillReason;
  readonly value: NewValue;
}

/** An episode as its file has it. */
export interface FillTarget {
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Seconds by which a stated length may differ from the audio's: rounding, and the silence that an encoder adds. */
const TOLERANCE = 2;

/**
 * The review of an offer for one episode: a row for each role that the show's dialect has and the offer fills. None where
 * there is no front matter, or none that can be read.
 */
export function planFill(target: FillTarget, show: Show, offer: FillOffer): readonly FillRow[] {
  const { kind, error } = target.frontMatter;
  if (kind === 'none' || kind === 'unopened' || kind === 'unclosed' || error !== undefined) return [];
  const rows: FillRow[] = [];
  const add = (role: FillRole, judge: (seen: Seen) => Judged): void => {
    const seen = look(target, show, role);
    if (!seen) return;
    const { key, place, current } = seen;
    const { proposed, reason, value } = judge(seen);
    const preselected = reason !== 'same' && !(reason === 'mismatch' && (role === 'title' || role === 'audio'));
    rows.push({ role, key, place, current, proposed, preselected, reason, value });
  };
  const { audio, bytes, seconds, title } = offer;
  if (audio !== undefined) add('audio', (seen) => judgeAudio(seen, audio));
  if (bytes !== undefined) add('bytes', (seen) => judgeBytes(seen, bytes));
  if (seconds !== undefined) add('duration', (seen) => judgeDuration(seen, seconds, show));
  if (title !== undefined) add('title', (seen) => judgeTitle(seen, title));
  return rows;
}

/** The edits that carry out the rows chosen. */
export function fillEdits(rows: readonly FillRow[]): readonly FrontMatterEdit[] {
  return rows
    .filter((row) => row.reason !== 'same')
    .map((row): FrontMatterEdit => ({ type: 'set', path: row.place, value: row.value }));
}

/** What an episode has in a role. */
interface Seen {
  readonly key: string;
  readonly place: Place;
  readonly current: string;
  /** Undefined: the key is not there. */
  readonly node: ValueNode | undefined;
}

interface Judged {
  readonly proposed: string;
  readonly reason: FillReason;
  readonly value: NewValue;
}

function look({ text, frontMatter }: FillTarget, show: Show, role: FillRole): Seen | undefined {
  const found = roleNode(frontMatter, show.profile, role, show.reader);
  const place = found?.place ?? rolePlaces(show.profile, role)[0];
  const key = place?.at(-1);
  if (place === undefined || key === undefined) return undefined;
  const node = found?.node;
  return { key, place, current: node ? writtenText(text, node) : '', node };
}

function judgeAudio({ node, current }: Seen, { path, presentIsGone }: NonNullable<FillOffer['audio']>): Judged {
  const value: NewValue = { type: 'text', text: path };
  const present = current.trim();
  if (!node) return { proposed: path, reason: 'missing', value };
  if (present === '' || node.value === null) return { proposed: path, reason: 'placeholder', value };
  if (present.normalize('NFC') === path.normalize('NFC')) return { proposed: path, reason: 'same', value };
  return { proposed: path, reason: presentIsGone ? 'invalid' : 'mismatch', value };
}

function judgeBytes({ node }: Seen, bytes: number): Judged {
  const proposed = String(bytes);
  const isQuotedNumber =
    typeof node?.value === 'string' && /^\d+$/.test(node.value) && (node.style === 'single' || node.style === 'double');
  const value: NewValue = isQuotedNumber ? { type: 'text', text: proposed } : { type: 'literal', source: proposed };
  return { proposed, reason: bytesReason(node, bytes), value };
}

function bytesReason(node: ValueNode | undefined, bytes: number): FillReason {
  if (!node) return 'missing';
  if (isSizePlaceholder(node.value)) return 'placeholder';
  const present = bytesOf(node.value);
  if (present === undefined) return 'invalid';
  return present === bytes ? 'same' : 'mismatch';
}

function judgeDuration({ node, current, key }: Seen, seconds: number, show: Show): Judged {
  const proposed = formatDuration(seconds, show.habits.durationLayout);
  const habit = show.habits.keys.find((candidate) => candidate.key === key);
  const isNumber = isPlainSeconds(node?.value, current) || (!node?.value && habit?.type === 'integer');
  const value: NewValue =
    show.habits.durationLayout === 'seconds' && isNumber
      ? { type: 'literal', source: proposed }
      : { type: 'text', text: proposed };
  return { proposed, reason: durationReason(node, current, seconds), value };
}

function durationReason(node: ValueNode | undefined, current: string, seconds: number): FillReason {
  if (!node) return 'missing';
  if (isDurationPlaceholder(node.value)) return 'placeholder';
  // A number that is written with colons: YAML read base 60, and another number goes into the feed than stands here.
  const isTrap = typeof node.value === 'number' && !isPlainSeconds(node.value, current);
  const present = isTrap ? undefined : parseDuration(current);
  if (present === undefined) return 'invalid';
  return Math.abs(present - seconds) <= TOLERANCE ? 'same' : 'mismatch';
}

function isPlainSeconds(value: Value | undefined, written: string): boolean {
  return typeof value === 'number' && /^\d+$/.test(written);
}

function judgeTitle({ node, current }: Seen, title: string): Judged {
  const value: NewValue = { type: 'text', text: title };
  if (!node) return { proposed: title, reason: 'missing', value };
  if (current.trim() === '' || node.value === null) return { proposed: title, reason: 'placeholder', value };
  return { proposed: title, reason: current.trim() === title.trim() ? 'same' : 'mismatch', value };
}
