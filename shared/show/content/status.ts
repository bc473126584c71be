import type { Field, FrontMatter, Reader } from '../../frontmatter/front-matter.ts';
import type { Value } from '../../frontmatter/value.ts';
import { dayOfName } from '../dates/instant.ts';
import type { EpisodeStatus } from '../episode-summary.ts';
import { plainName } from '../profile/places.ts';
import { roleNode, rolePlaces } from '../profile/role-nodes.ts';
import type { ContentRules, Profile } from '../show.ts';
import { classifyPath } from './classify-path.ts';

/** What a status depends on, beside the file. */
export interface StatusRules {
  readonly content: ContentRules;
  readonly profile: Profile;
  readonly reader: Reader;
}

/**
 * Whether the generator publishes an episode: by its place and name, by a flag in its front matter, and, where the name
 * gives no date, by whether it has one. Undefined: the file is no episode. Front matter that cannot be read tells nothing.
 */
export function statusOf(rules: StatusRules, path: string, frontMatter: FrontMatter): EpisodeStatus | undefined {
  const status = classifyPath(rules.content, path);
  if (status !== 'published' || frontMatter.error) return status;
  if (!['yaml', 'toml', 'json'].includes(frontMatter.kind)) return status;
  return heldBackFields(frontMatter.fields, rules.reader).length > 0 || lacksDate(rules, path, frontMatter)
    ? 'draft'
    : 'published';
}

/** What a flag says that holds an episode back: `draft: true`, `published: false`, `status: draft`. */
export type Flag = 'draft' | 'published' | 'status';

const flags: ReadonlyMap<string, Flag> = new Map([
  ['draft', 'draft'],
  ['isdraft', 'draft'],
  ['published', 'published'],
  ['status', 'status'],
]);
const heldBack = new Set(['draft', 'unpublished', 'pending', 'private', 'wip', 'unlisted']);

/** The flags that keep an episode from being published, in the order of the file. */
export function heldBackFields(
  fields: readonly Field[],
  reader: Reader,
): readonly { readonly key: string; readonly flag: Flag }[] {
  return fields.flatMap(({ key, node: { value } }) => {
    const flag = flags.get(plainName(key));
    return flag !== undefined && holdsBack(flag, value, reader) ? [{ key, flag }] : [];
  });
}

/** Whether a value of a flag keeps the page from being published. */
export function holdsBack(flag: Flag, value: Value, reader: Reader): boolean {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  if (flag === 'draft') return value === true || text === 'true' || text === 'yes';
  // Jekyll asks whether the value counts as true: `published:` with nothing behind it hides the post.
  if (flag === 'published') return value === false || (value === null && reader === 'psych');
  return text !== undefined && heldBack.has(text);
}

function lacksDate({ content, profile, reader }: StatusRules, path: string, frontMatter: FrontMatter): boolean {
  if (rolePlaces(profile, 'date').length === 0) return false;
  const value = roleNode(frontMatter, profile, 'date', reader)?.node.value ?? null;
  if (value !== null && value !== '') return false;
  return !(content.dateInName && dayOfName(path) !== undefined);
}
