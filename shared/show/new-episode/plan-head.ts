import type { Field, FrontMatter, ValueNode } from '../../frontmatter/front-matter.ts';
import type { Value } from '../../frontmatter/value.ts';
import { isList, isMap } from '../../frontmatter/value-text.ts';
import { type DateNumbers, splitDate, withParts } from '../../frontmatter/written-date.ts';
import type { EpisodeSummary } from '../episode-summary.ts';
import { fieldsOfMap, writtenText } from '../profile/places.ts';
import { rolePlaces } from '../profile/role-nodes.ts';
import type { Role, Show } from '../show.ts';
import type { EpisodeMarks } from './episode-marks.ts';
import { type ForetoldList, foretellFrame, foretellList, foretellText, recent, type Seen } from './foretell.ts';

/** An episode that the new one may be like, with its front matter read. */
export interface Member {
  readonly summary: EpisodeSummary;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly marks: EpisodeMarks;
}

/** What becomes of a value of the episode that the new one begins as. */
export type PlannedValue =
  | { readonly type: 'text' | 'literal'; readonly text: string }
  | { readonly type: 'empty' }
  | { readonly type: 'remove' }
  | { readonly type: 'list'; readonly list: ForetoldList };

export interface PlannedEdit {
  /** Keys of maps, outermost first. */
  readonly path: readonly string[];
  readonly value: PlannedValue;
}

/** What is known of the new episode before its front matter is. */
export interface Foreknown {
  readonly show: Show;
  /** The latest episodes of its series, the newest first. */
  readonly members: readonly Member[];
  readonly marks: EpisodeMarks;
  /** When it is to appear, as the show's clocks have it. */
  readonly date: DateNumbers;
}

/** Keys that say how the show is, not what the episode is: where nothing tells more, they stay as they were last. */
const lasting: readonly Role[] = ['layout', 'explicit', 'episodeType', 'season', 'image', 'tags', 'people'];

/** The changes that make the newest member's front matter that of the next episode. */
export function planHead(known: Foreknown): readonly PlannedEdit[] {
  const { members } = known;
  const [base] = members;
  if (base === undefined) return [];
  const planned = base.frontMatter.fields.flatMap((field) => planField(known, [field.key], field));
  return [...planned, ...missingKeys(known, base)];
}

/** Keys that most of the latest episodes have and the newest one happens to lack. */
function missingKeys(known: Foreknown, base: Member): readonly PlannedEdit[] {
  const own = new Set(base.frontMatter.fields.map(({ key }) => key));
  const latest = known.members.slice(0, recent);
  const others = new Set(latest.flatMap(({ frontMatter }) => frontMatter.fields.map(({ key }) => key)));
  return [...others].flatMap((key): readonly PlannedEdit[] => {
    if (own.has(key) || shareOf(latest, [key]) <= 0.5) return [];
    const seen = seenTexts(latest, [key]);
    const isText = latest.every(
      ({ frontMatter }) => typeof (nodeAt(frontMatter.fields, [key])?.value ?? '') === 'string',
    );
    const text = isText ? foretellText(seen, known.marks) : undefined;
    return [{ path: [key], value: text ? { type: 'text', text } : { type: 'empty' } }];
  });
}

function planField(known: Foreknown, path: readonly string[], field: Field): readonly PlannedEdit[] {
  const role = roleAt(known.show, path);
  const latest = known.members.slice(0, recent);
  // What only this one episode has (a correction, a guest's page) is no key of the next.
  if (role === undefined && path.length === 1 && latest.length > 2 && shareOf(latest, path) < 0.4) {
    return [{ path, value: { type: 'remove' } }];
  }
  const { node } = field;
  if (isMap(node.value)) return fieldsOfMap(node).flatMap((inner) => planField(known, [...path, inner.key], inner));
  const value = isList(node.value) ? planList(known, path, role) : planScalar(known, path, role, node);
  return value === undefined ? [] : [{ path, value }];
}

function planList(known: Foreknown, path: readonly string[], role: Role | undefined): PlannedValue {
  const seen = known.members.flatMap(({ frontMatter, marks }): Seen<readonly Value[]>[] => {
    const value = nodeAt(frontMatter.fields, path)?.value;
    return value !== undefined && isList(value) ? [{ content: value, marks }] : [];
  });
  return { type: 'list', list: foretellList(seen, known.marks, role !== undefined && lasting.includes(role)) };
}

function planScalar(
  known: Foreknown,
  path: readonly string[],
  role: Role | undefined,
  node: ValueNode,
): PlannedValue | undefined {
  const { members, marks } = known;
  const seen = seenTexts(members, path);
  const type = typeof node.value === 'string' ? 'text' : 'literal';
  const own = seen[0]?.content.trim() ?? '';
  switch (role) {
    case 'title':
    case 'description':
      return planWords(known, path, role);
    case 'bytes':
      return { type, text: '0' };
    case 'duration':
      return known.show.habits.durationLayout === 'seconds' ? { type, text: '0' } : { type: 'text', text: '00:00' };
    case 'number':
      return marks.number === undefined ? { type: 'empty' } : { type, text: numberLike(own, marks.number) };
    case 'date':
      return dateLike(own, known.date, type);
    default:
  }
  // A second date of the same day (when it is sent, when it was changed) goes with the first.
  const written = splitDate(own);
  const isSameDay = members[0]?.marks.days.some(
    ({ year, month, day }) => written?.year === year && written.month === month && written.day === day,
  );
  if (isSameDay) return dateLike(own, known.date, type);
  const text = foretellText(seen, marks);
  if (text !== undefined) return text === own ? undefined : text === '' ? { type: 'empty' } : { type, text };
  const stays =
    typeof node.value === 'boolean' || (role !== undefined && lasting.includes(role)) || isConstant(known, path);
  return stays || own === '' ? undefined : { type: 'empty' };
}

/** A number in the width of the last one: `047`. */
function numberLike(written: string, number: number): string {
  return String(number).padStart(/^0\d/.test(written) ? written.length : 0, '0');
}

/** Title and description: all of it where all follows from number and day, else what they usually begin and end with. */
function planWords(
  { members, marks }: Foreknown,
  path: readonly string[],
  role: 'title' | 'description',
): PlannedValue {
  const seen = seenTexts(members, path).filter(({ content }) => content.trim() !== '');
  const whole = seen.length > 1 ? foretellText(seen, marks) : undefined;
  if (whole !== undefined && whole !== '') return { type: 'text', text: whole };
  const { head, tail } = foretellFrame(seen, marks, role === 'title' ? 4 : 8);
  // Blanks at the end would need quotes that the show does not write.
  const text = (head + tail).trim();
  return text === '' ? { type: 'empty' } : { type: 'text', text };
}

function dateLike(written: string, date: DateNumbers, type: 'text' | 'literal'): PlannedValue | undefined {
  const parts = splitDate(written);
  return parts && { type, text: withParts(parts, date) };
}

/** Whether the whole show has one value there. */
function isConstant({ show }: Foreknown, path: readonly string[]): boolean {
  return show.habits.keys.some(({ key, choices }) => path.length === 1 && key === path[0] && choices?.length === 1);
}

function roleAt({ profile }: Show, path: readonly string[]): Role | undefined {
  const roles = Object.keys(profile.places ?? profile.keys) as Role[];
  return roles.find((role) =>
    rolePlaces(profile, role).some(
      (place) =>
        place.length === path.length && place.every((key, index) => key.toLowerCase() === path[index]?.toLowerCase()),
    ),
  );
}

function seenTexts(members: readonly Member[], path: readonly string[]): readonly Seen<string>[] {
  return members.flatMap(({ text, frontMatter, marks }) => {
    const node = nodeAt(frontMatter.fields, path);
    return node === undefined || isList(node.value) || isMap(node.value)
      ? []
      : [{ content: node.value === null ? '' : writtenText(text, node), marks }];
  });
}

function shareOf(members: readonly Member[], path: readonly string[]): number {
  return members.filter(({ frontMatter }) => nodeAt(frontMatter.fields, path) !== undefined).length / members.length;
}

function nodeAt(fields: readonly Field[], [key, ...inner]: readonly string[]): ValueNode | undefined {
  const node = fields.findLast((field) => field.key === key)?.node;
  return node === undefined || inner.length === 0 ? node : nodeAt(fieldsOfMap(node), inner);
}
