import { isSpace, LIST_NAME, SPACE, trimmed } from './characters.ts';

/** Attributes of an element in the order in which the page has them. */
export type Attributes = ReadonlyMap<string, string>;

/** What `{: …}` says: attributes, and names of lists to take attributes from. */
export interface AttributeList {
  readonly refs: string[];
  readonly attributes: Map<string, string>;
}

export function emptyList(): AttributeList {
  return { refs: [], attributes: new Map() };
}

const ITEM = new RegExp(
  `(?:^|[${SPACE}])(?:(${LIST_NAME})=(["'])|(${LIST_NAME})(?=[${SPACE}]|$)|` +
    `((?:#[A-Za-z][\\w:-]*|\\.[^${SPACE}.#]+)+)(?=[${SPACE}]|$))`,
  'g',
);
const ID_OR_CLASS = new RegExp(`#([A-Za-z][\\w:-]*)|\\.([^${SPACE}.#]+)`, 'g');

/** Where a quoted value that begins at `from` ends: at the first unescaped quote that a blank or the
 * end follows; a full-width blank is none. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && (text[at + 1] === quote || text[at + 1] === '}')) at++;
    else if (char === '}') return -1;
    else if (char === quote && (at + 1 === text.length || isSpace(text.charCodeAt(at + 1)))) return at;
  }
  return -1;
}

function addClass(attributes: Map<string, string>, name: string): void {
  const present = attributes.get('class');
  attributes.set('class', present === undefined || present === '' ? name : `${present} ${name}`);
}

/** Reads the content of `{: …}` and adds what it says to `list`; what it cannot read it passes over. */
export function readAttributeList(content: string, list: AttributeList): void {
  const inner = trimmed(content);
  if (inner === '' || inner === ':') return;
  // A quote that is not closed from here on is not closed from later on either.
  const hopeless = new Set<string>();
  ITEM.lastIndex = 0;
  for (let match = ITEM.exec(content); match !== null; match = ITEM.exec(content)) {
    const [whole, key, quote, ref, idsAndClasses] = match;
    if (key !== undefined && quote !== undefined) {
      const from = match.index + whole.length;
      const end = hopeless.has(quote) ? -1 : closingQuote(content, from, quote);
      if (end === -1) {
        hopeless.add(quote);
        ITEM.lastIndex = match.index + 1;
        continue;
      }
      ITEM.lastIndex = end + 1;
      const value = content
        .slice(from, end)
        .replace(/\\([}"'])/g, (kept, char: string) => (char === '}' || char === quote ? char : kept));
      list.attributes.set(key, value);
    } else if (ref !== undefined) {
      list.refs.push(ref);
    } else {
      for (const [, id, name] of (idsAndClasses ?? '').matchAll(ID_OR_CLASS)) {
        if (name !== undefined) addClass(list.attributes, name);
        else if (id !== undefined) list.attributes.set('id', id);
      }
    }
  }
}

/** Adds attributes to others: classes add up, everything else is overwritten. */
function mergeAttributes(attributes: Map<string, string>, more: Attributes): void {
  for (const [key, value] of more) {
    if (key === 'class') addClass(attributes, value);
    else attributes.set(key, value);
  }
}

/** Attribute lists by name, as the notes define them (`{:name: .class}`). */
export type NamedLists = ReadonlyMap<string, AttributeList>;

/** Attributes with those of a list and of the lists it names added; a list that names itself is taken once. */
export function withList(
  attributes: Attributes | undefined,
  list: AttributeList,
  named: NamedLists,
): Map<string, string> {
  const result = new Map(attributes);
  const apply = (from: AttributeList, above: readonly AttributeList[]): void => {
    for (const ref of from.refs) {
      const meant = named.get(ref);
      if (meant !== undefined && !above.includes(meant)) apply(meant, [...above, meant]);
    }
    mergeAttributes(result, from.attributes);
  };
  apply(list, [list]);
  return result;
}
