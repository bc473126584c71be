import type { HtmlNode } from '#shared/notes/html/html-to-markdown.ts';

/** HTML of the clipboard as nodes. A parsed document that is shown nowhere runs nothing and fetches nothing. */
export function readHtml(html: string): readonly HtmlNode[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(nodeOf);
}

function nodeOf(node: ChildNode): readonly HtmlNode[] {
  if (node instanceof Text) return [{ text: node.data }];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  return [{ name: node.localName, attributes, children: [...node.childNodes].flatMap(nodeOf) }];
}
