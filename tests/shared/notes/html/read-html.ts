import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { HtmlNode } from '#shared/notes/html/html-to-markdown.ts';

/** HTML as a browser reads it, for tests without one. */
export function readHtml(html: string): readonly HtmlNode[] {
  return parseFragment(html).childNodes.flatMap(nodeOf);
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode): readonly HtmlNode[] {
  if (node.nodeName === '#text') return [{ text: (node as DefaultTreeAdapterTypes.TextNode).value }];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(nodeOf) }];
}
