import type { ValueNode } from '../frontmatter/front-matter.ts';
import type { EpisodeContext } from './context.ts';
import { finding, type Rule } from './rule.ts';
import { nodesOf, textOf } from './values.ts';

/** A person whom the site's list does not have is published as an empty picture without a name. */
export const peopleRule: Rule = {
  names: ['actor-unknown'],
  reads: 'keys',
  check(context) {
    const known = new Set(context.show.people.map(({ id }) => id));
    if (known.size === 0 || context.show.peopleSource === undefined || !isListUsed(context, known)) return [];
    return nodesOf(context, 'people').flatMap(({ node, place }) =>
      idsOf(node).flatMap((id) => {
        const name = textOf(id.value).trim();
        if (name === '' || known.has(name)) return [];
        return [finding('actor-unknown', 'error', id.span, { key: place.join('.'), params: { id: name } })];
      }),
    );
  },
};

function idsOf(node: ValueNode): readonly ValueNode[] {
  if (node.items) return node.items.map((item) => item.node).filter(({ value }) => typeof value !== 'object');
  return typeof node.value === 'string' ? [node] : [];
}

/** In other dialects than yattecast's a list of people may be for something else, and names may be free text. */
function isListUsed({ show, episodes }: EpisodeContext, known: ReadonlySet<string>): boolean {
  if (show.profile.name === 'yattecast') return true;
  const withPeople = episodes.filter(({ people }) => people.length > 0);
  const matching = withPeople.filter(({ people }) => people.some((id) => known.has(id)));
  return matching.length * 2 > withPeople.length;
}
