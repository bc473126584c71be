import type { ValueNode } from '../frontmatter/front-matter.ts';
import type { Value } from '../frontmatter/value.ts';
import { isMap } from '../frontmatter/value-text.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import { type RoleNode, roleNode, roleNodes, rolePlaces } from '../show/profile/role-nodes.ts';
import type { Place, Role } from '../show/show.ts';
import type { Span } from '../text/splice.ts';
import type { EpisodeContext } from './context.ts';

type RoleContext = Pick<EpisodeContext, 'show' | 'frontMatter'>;

/** A value as text: what a template prints of it. Lists and maps are ''. */
export function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('type' in value && (value.type === 'day' || value.type === 'time')) return value.text;
  return '';
}

/** Where this episode keeps a role's value, or where the show's episodes usually do; undefined where the dialect has none. */
export function placeOf(context: RoleContext, role: Role): Place | undefined {
  return roleOf(context, role)?.place ?? rolePlaces(context.show.profile, role)[0];
}

/** The key of a role as a finding names it: keys of maps in maps with dots. */
export function keyOf(context: RoleContext, role: Role): string | undefined {
  return placeOf(context, role)?.join('.');
}

/** The value of a role, wherever this episode keeps it. */
export function nodeOf(context: RoleContext, role: Role): ValueNode | undefined {
  return roleOf(context, role)?.node;
}

/** Every value of a role: people may stand in several keys. */
export function nodesOf({ frontMatter, show }: RoleContext, role: Role): readonly RoleNode[] {
  return roleNodes(frontMatter, show.profile, role, show.reader);
}

function roleOf({ frontMatter, show }: RoleContext, role: Role): RoleNode | undefined {
  return roleNode(frontMatter, show.profile, role, show.reader);
}

/**
 * Whether a role's value may stand in the site's feed: not where the feed's own template is there and does not name the
 * key. What only people read on the page may be written in words (`45 minutes`, `25 MB`).
 */
export function mayBeInFeed({ site, ...context }: RoleContext & Pick<EpisodeContext, 'site'>, role: Role): boolean {
  const key = placeOf(context, role)?.at(-1);
  return site.feedNames === undefined || key === undefined || site.feedNames.has(key);
}

/** The characters of a value; the key's where the value is empty, so that there is something to mark. */
export function writtenAt({ frontMatter }: Pick<EpisodeContext, 'frontMatter'>, node: ValueNode): Span {
  if (node.span.end > node.span.start) return node.span;
  const field = frontMatter.fields.find((candidate) => candidate.node === node);
  return field?.keySpan ?? node.span;
}

/**
 * Whether an episode of this show ought to have a role's value: that of a yattecast key which the show uses at all, of
 * other dialects where nearly all episodes have it.
 */
export function isExpected(context: RoleContext & Pick<EpisodeContext, 'episodes'>, role: Role): boolean {
  const { profile, habits } = context.show;
  // What stands inside a map is not missed where this episode has something else than the map: `audio:` may be an address.
  const isElsewhere = (key: string | number): boolean =>
    context.frontMatter.fields.some(({ key: own, node }) => own === key && node.value !== null && !isMap(node.value));
  const places = rolePlaces(profile, role).filter(([key = '', ...inner]) => inner.length === 0 || !isElsewhere(key));
  if (places.length === 0) return false;
  const keys = new Set(places.flatMap(([key, ...inner]) => (inner.length === 0 ? [key] : [])));
  const present = habits.keys.reduce((sum, { key, count }) => sum + (keys.has(key) ? count : 0), 0);
  const all = Math.max(1, context.episodes.length);
  // A few episodes without a key say nothing; a whole show without it does not use it.
  if (profile.name === 'yattecast') return present > 0 || all < 3;
  return Math.max(present, keys.size < places.length ? valued(context.episodes, role) : 0) * 10 >= all * 9;
}

const summarised = {
  title: 'title',
  date: 'dateText',
  description: 'description',
  audio: 'audio',
  bytes: 'bytes',
  duration: 'duration',
} as const satisfies Partial<Record<Role, keyof EpisodeSummary>>;

/** Made once per state of the show: over thousands of episodes nobody counts all for each. */
const counted = new WeakMap<readonly EpisodeSummary[], Map<Role, number>>();

/** How many episodes have a value in a role: many may have the map that holds it, and not the value. */
function valued(episodes: readonly EpisodeSummary[], role: Role): number {
  const counts = counted.get(episodes) ?? new Map<Role, number>();
  counted.set(episodes, counts);
  const known = counts.get(role);
  if (known !== undefined) return known;
  const field = role in summarised ? summarised[role as keyof typeof summarised] : undefined;
  const count = field === undefined ? 0 : episodes.filter((episode) => episode[field] !== '').length;
  counts.set(role, count);
  return count;
}
