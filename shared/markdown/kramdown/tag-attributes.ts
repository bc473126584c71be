import type { Attributes } from './attribute-list.ts';
import { type ContentModel, contentModelOf } from './html-elements.ts';
import type { StartTag } from './html-tag.ts';

/** What `markdown="…"` on a tag asks for. */
const MARKDOWN: ReadonlyMap<string, ContentModel | 'default'> = new Map([
  ['0', 'raw'],
  ['1', 'default'],
  ['span', 'span'],
  ['block', 'block'],
]);

/** The content model that the tag's own `markdown` attribute asks for. */
export function requestedModel(tag: StartTag): ContentModel | undefined {
  const last = tag.attributes.filter((attribute) => attribute.name === 'markdown').pop();
  const asked = last === undefined ? undefined : MARKDOWN.get(last.value);
  return asked === 'default' ? contentModelOf(tag.name) : asked;
}

/** A tag's attributes as the page has them. */
export function pageAttributes(tag: StartTag): Attributes {
  const attributes = new Map<string, string>();
  for (const { name, value } of tag.attributes) if (name !== 'markdown') attributes.set(name, value);
  return attributes;
}
