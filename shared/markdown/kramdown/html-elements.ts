/** What kramdown does with the content of an HTML element: nothing, spans, or blocks. */
export type ContentModel = 'raw' | 'span' | 'block';

const words = (list: string): readonly string[] => list.split(' ');

const BLOCK_CONTENT = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header ' +
    'hgroup iframe li main map menu nav noscript object section summary td',
);
const SPAN_CONTENT = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb ' +
    'rbc rp rt rtc ruby select small span strong sub sup th tt',
);
const RAW_CONTENT = words('script style math option textarea pre code kbd samp var');

/** Elements that begin no block: `<u>` at a line's start is part of a paragraph, `<audio>` is a block of its own. */
const SPAN_ELEMENTS = words(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var',
);
const BLOCK_ELEMENTS = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section ' +
    'summary table tbody td th thead tfoot tr ul',
);
const EMPTY_ELEMENTS = words('area base br col command embed hr img input keygen link meta param source track wbr');

const models = new Map<string, ContentModel>([
  ...BLOCK_CONTENT.map((name) => [name, 'block'] as const),
  ...SPAN_CONTENT.map((name) => [name, 'span'] as const),
]);
const spanElements = new Set(SPAN_ELEMENTS);
const blockElements = new Set(BLOCK_ELEMENTS);
const emptyElements = new Set(EMPTY_ELEMENTS);
const knownElements = new Set([
  ...SPAN_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...EMPTY_ELEMENTS,
  ...BLOCK_CONTENT,
  ...SPAN_CONTENT,
  ...RAW_CONTENT,
]);

/** Of an element nobody knows the content is raw (`<audio>`, `<video>`, `<custom-player>`). */
export function contentModelOf(name: string): ContentModel {
  return models.get(name) ?? 'raw';
}

export function isSpanElement(name: string): boolean {
  return spanElements.has(name);
}

/** Elements that kramdown shows as text (`&lt;div&gt;`) where they stand inside a line. */
export function isBlockElement(name: string): boolean {
  return blockElements.has(name);
}

/** Elements that have no content and no end tag. */
export function isEmptyElement(name: string): boolean {
  return emptyElements.has(name);
}

/** Names of HTML are compared without regard to case; those of other elements are not. */
export function isKnownElement(name: string): boolean {
  return knownElements.has(name);
}

/** The names behind which a line goes on instead of beginning a block, as a regular expression's alternatives. */
export const LINE_ELEMENTS = [...SPAN_ELEMENTS, 'script'].join('|');
