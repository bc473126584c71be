import { yamlTraps } from '../frontmatter/yaml-traps.ts';
import type { Problem } from '../problem.ts';
import { roleOfKey } from '../show/profile/role-nodes.ts';
import type { EpisodeContext } from './context.ts';
import { finding, nowhere, type Rule } from './rule.ts';

/** Front matter that the generator cannot read at all, or reads otherwise than it looks. */
export const yamlRule: Rule = {
  names: ['yaml-invalid', 'yaml-duplicate-key', 'yaml-trap'],
  reads: 'source',
  check(context) {
    const { text, frontMatter, show } = context;
    const traps = yamlTraps(text, frontMatter, show.reader, (key) => roleOfKey(show.profile, key));
    return [...unreadable(context), ...duplicates(context), ...traps];
  },
};

function unreadable({ frontMatter, show }: EpisodeContext): readonly Problem[] {
  const { error, kind } = frontMatter;
  if (error) {
    const span = { start: error.offset, end: error.offset };
    return [finding('yaml-invalid', 'error', span, { params: { message: error.message } })];
  }
  // Other generators may read such a file in a way of their own; Jekyll passes it over.
  const lacksFence = show.generator === 'jekyll' && (kind === 'unopened' || kind === 'unclosed');
  return lacksFence ? [finding('yaml-invalid', 'error', nowhere, { variant: kind })] : [];
}

/** A key that stands twice; the finding is at the first, which the generator drops. */
function duplicates({ frontMatter }: EpisodeContext): readonly Problem[] {
  const { fields, kind } = frontMatter;
  if (kind !== 'yaml') return [];
  const last = new Map(fields.map((field) => [field.key, field]));
  return fields.flatMap((field) => {
    if (last.get(field.key) === field) return [];
    const fix = { title: 'remove-duplicate', params: { key: field.key }, edits: [{ ...field.lines, text: '' }] };
    return [finding('yaml-duplicate-key', 'error', field.keySpan, { key: field.key, params: { key: field.key }, fix })];
  });
}
