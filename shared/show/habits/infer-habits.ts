import type { Reader, ValueNode } from '../../frontmatter/front-matter.ts';
import { type EpisodeSample, writtenText } from '../profile/places.ts';
import { roleNode, roleOfKey } from '../profile/role-nodes.ts';
import { keysOf } from '../profile/tally.ts';
import type { KeyHabit, Profile, Role, ShowHabits } from '../show.ts';
import { audioHabitOf } from './audio-prefix.ts';
import { durationLayoutOf } from './duration-layout.ts';
import { fieldTypeOf, type TypedValue } from './field-type.ts';
import { countOrders, type KeyOrders, keyOrder } from './key-order.ts';

/** What a show is taken to do before it has an episode to learn from. */
export const noHabits: ShowHabits = { keys: [], listIndent: 2, durationLayout: 'h:mm:ss', audioEncoded: false };

/**
 * Learns what a show's episodes have in common. The samples are in order from the newest to the oldest; `living` are those
 * that are not retired, whose audio lies where new audio goes. `orders` are the keys of all episodes, where the samples
 * are not all.
 */
export function inferHabits(
  samples: readonly EpisodeSample[],
  profile: Profile,
  reader: Reader,
  living: readonly EpisodeSample[] = samples,
  orders: KeyOrders = countOrders(samples.map(keysOf)),
): ShowHabits {
  const ofRole = (role: Role, episodes: readonly EpisodeSample[]): readonly string[] =>
    episodes.flatMap(({ text, frontMatter }) => {
      const found = roleNode(frontMatter, profile, role, reader);
      const written = found ? writtenText(text, found.node).trim() : '';
      return written === '' ? [] : [written];
    });
  return {
    keys: keyHabits(samples, orders, profile),
    listIndent: listIndentOf(samples),
    durationLayout: durationLayoutOf(ofRole('duration', samples)),
    ...audioHabitOf(ofRole('audio', living.length > 0 ? living : samples)),
  };
}

function keyHabits(samples: readonly EpisodeSample[], orders: KeyOrders, profile: Profile): readonly KeyHabit[] {
  const counts = new Map<string, number>();
  for (const { keys, times } of orders.values()) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + times);
  }
  const values = valuesByKey(samples);
  return keyOrder(orders).map((key) => {
    const seen = values.get(key) ?? [];
    const role = roleOfKey(profile, key);
    const type = fieldTypeOf(seen, role);
    const choices = isChosen(role) && (type === 'text' || type === 'boolean') ? choicesOf(seen) : undefined;
    return { key, type, count: counts.get(key) ?? 0, ...(choices && { choices }) };
  });
}

function valuesByKey(samples: readonly EpisodeSample[]): ReadonlyMap<string, readonly TypedValue[]> {
  const values = new Map<string, TypedValue[]>();
  for (const { text, frontMatter } of samples) {
    for (const { key, node } of frontMatter.fields) {
      const seen = values.get(key) ?? [];
      values.set(key, seen);
      seen.push({ value: node.value, style: node.style, text: writtenText(text, node) });
    }
  }
  return values;
}

/** Roles whose value is an episode's own. */
function isChosen(role: Role | undefined): boolean {
  const own: readonly (Role | undefined)[] = [
    'title',
    'date',
    'description',
    'audio',
    'bytes',
    'duration',
    'number',
    'guid',
    'slug',
    'permalink',
    'transcript',
  ];
  return !own.includes(role);
}

const mostChoices = 12;
const longestChoice = 60;

/** The values of a key that has few different ones, the most frequent first. */
function choicesOf(values: readonly TypedValue[]): readonly string[] | undefined {
  const counts = new Map<string, number>();
  for (const { text } of values) {
    const value = text.trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isFew = counts.size <= mostChoices && filled >= 2 * counts.size;
  const areShort = [...counts.keys()].every((value) => value.length <= longestChoice && !value.includes('\n'));
  if (filled < 2 || !isFew || !areShort) return undefined;
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** The usual blanks before the `-` of a list below a top-level key. */
function listIndentOf(samples: readonly EpisodeSample[]): number {
  const counts = new Map<number, number>();
  for (const { text, frontMatter } of samples) {
    for (const { node } of frontMatter.fields) {
      const indent = indentOf(text, node);
      if (indent !== undefined) counts.set(indent, (counts.get(indent) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? noHabits.listIndent;
}

function indentOf(text: string, node: ValueNode): number | undefined {
  const [first] = node.style === 'block-list' ? (node.items ?? []) : [];
  if (!first) return undefined;
  let at = first.lines.start;
  while (text[at] === ' ') at++;
  return text[at] === '-' ? at - first.lines.start : undefined;
}
