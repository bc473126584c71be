import type { KramdownOptions } from '../../show/show.ts';
import { type AttributeList, type Attributes, emptyList, readAttributeList } from './attribute-list.ts';
import type { PlacedDefinition } from './definitions.ts';
import { abbreviationsOf } from './page/abbreviations.ts';
import type { FootnoteContent, PageEnvironment } from './page/page-environment.ts';
import { titleAttributes } from './page/titles.ts';
import type { LinkTarget } from './spans/span-state.ts';

/** Definitions by what they define; of two with the same name the later one counts. */
export interface DefinitionTable {
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly lists: ReadonlyMap<string, AttributeList>;
  readonly titles: ReadonlyMap<string, Attributes>;
  readonly footnotes: ReadonlyMap<string, FootnoteContent>;
  /** Places of the links' addresses in the notes. */
  readonly addresses: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** All of it but places and footnotes' contents: two equal ones make the same page of the same text. */
  readonly signature: string;
}

function listKey(list: AttributeList | undefined): unknown {
  return list === undefined ? 0 : [list.refs, [...list.attributes]];
}

export function definitionTable(definitions: readonly PlacedDefinition[], options: KramdownOptions): DefinitionTable {
  const links = new Map<string, LinkTarget>();
  const lists = new Map<string, AttributeList>();
  const footnotes = new Map<string, FootnoteContent>();
  const addresses = new Map<string, { start: number; end: number }>();
  const words = new Map<string, { title: string; list: AttributeList | undefined }>();
  for (const { definition, origin } of definitions) {
    if (definition.type === 'link') {
      const { id, url, title, holder, source } = definition;
      const list = holder.list === undefined ? {} : { list: holder.list };
      links.set(id, { url, ...(title === undefined ? {} : { title }), ...list });
      addresses.set(id, { start: source.start + origin, end: source.end + origin });
    } else if (definition.type === 'footnote') {
      // A later definition of the same name takes the earlier one's place in the order too.
      footnotes.set(definition.name, { children: definition.children, origin });
    } else if (definition.type === 'abbreviation') {
      words.set(definition.text, { title: definition.title, list: definition.holder.list });
    } else {
      const list = lists.get(definition.name) ?? emptyList();
      readAttributeList(definition.content, list);
      lists.set(definition.name, list);
    }
  }
  const titles = new Map(
    [...words].map(([word, { title, list }]) => [word, titleAttributes(title, list, lists)] as const),
  );
  const signature = JSON.stringify([
    options,
    [...links].map(([id, { url, title, list }]) => [id, url, title, listKey(list)]),
    [...lists].map(([name, list]) => [name, listKey(list)]),
    [...titles].map(([word, attributes]) => [word, [...attributes]]),
    [...footnotes.keys()],
  ]);
  return { links, lists, titles, footnotes, addresses, signature };
}

/** What a page is written with. */
export function pageEnvironment(
  table: DefinitionTable,
  options: KramdownOptions,
  spans: PageEnvironment['spans'],
): PageEnvironment {
  return {
    options,
    links: table.links,
    longestId: Math.max(0, ...[...table.links.keys()].map((id) => id.length)),
    footnotes: new Set(table.footnotes.keys()),
    lists: table.lists,
    abbreviations: abbreviationsOf(table.titles),
    spans,
  };
}
