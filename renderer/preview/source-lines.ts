import { LINE_ATTRIBUTE } from '#shared/markdown/line-attribute.ts';
import type { Anchor } from './line-places.ts';

const INLINE = /^(?:a|abbr|b|br|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/;

/** The line that an element says it begins on, counted from its block's first; undefined where it says none. */
export function lineOfElement(element: Element): number | undefined {
  const line = Number.parseInt(element.getAttribute(LINE_ATTRIBUTE) ?? '', 10);
  return Number.isFinite(line) ? line : undefined;
}

/** Elements of a block that say their line, in the page's order. */
export function markedElements(nodes: readonly Node[]): readonly Element[] {
  const elements = nodes.filter((node) => node instanceof Element);
  const selector = `[${LINE_ATTRIBUTE}]`;
  return elements.flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...element.querySelectorAll(selector),
  ]);
}

/**
 * Where the lines of a block stand in the window, as far as it can be told: its marked elements, and within their texts
 * each line of the notes, which the page keeps as a line end of the text.
 */
export function anchorsOf(nodes: readonly Node[], firstLine: number): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const element of markedElements(nodes)) {
    const line = firstLine + (lineOfElement(element) ?? 0);
    const box = element.getBoundingClientRect();
    if (box.height > 0) anchors.push({ line, top: box.top });
    if (element.textContent?.includes('\n')) addTextLines(anchors, element, line);
  }
  return anchors;
}

/** The line of a place in the text of a marked element, from the element's first; the place is a caret's. */
export function linesBefore(element: Element, caret: { readonly offsetNode: Node; readonly offset: number }): number {
  let lines = 0;
  eachTextLine(element, (node, at) => {
    const order = caret.offsetNode.compareDocumentPosition(node);
    const isBefore = node === caret.offsetNode ? at < caret.offset : (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (isBefore) lines++;
  });
  return lines;
}

/** Adds the second and later lines of what stands in an element itself. */
function addTextLines(anchors: Anchor[], element: Element, firstLine: number): void {
  let line = firstLine;
  eachTextLine(element, (_node, _at, top) => {
    line++;
    anchors.push({ line, top });
  });
}

/** Calls with each line end of the notes in an element itself, not in a marked one within, and where the line behind it begins. */
function eachTextLine(element: Element, found: (node: Node, at: number, top: number) => void): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element)
      return lineOfElement(node) === undefined ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      const top = topBehind(node, text, at);
      if (top !== undefined) found(node, at, top);
    }
  }
}

/** Where the line behind a line end begins; undefined for a line end that stands there only to set the HTML out. */
function topBehind(node: Node, text: string, at: number): number | undefined {
  let next = at + 1;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  if (next >= text.length) {
    const sibling = node.nextSibling;
    if (!(sibling instanceof Element) || !INLINE.test(sibling.localName)) return undefined;
    return sibling.getBoundingClientRect().top;
  }
  const range = document.createRange();
  range.setStart(node, next);
  range.setEnd(node, next + 1);
  return range.getClientRects()[0]?.top;
}
