import { type AttributeList, type Attributes, type NamedLists, withList } from '../attribute-list.ts';

/** An abbreviation's attributes. */
export function titleAttributes(title: string, list: AttributeList | undefined, lists: NamedLists): Attributes {
  const attributes = list === undefined ? new Map<string, string>() : withList(undefined, list, lists);
  if (title !== '') attributes.set('title', title);
  return attributes;
}
