import type { Attributes } from '../attribute-list.ts';
import type { Inline } from '../spans/inline.ts';
import { attributesHtml } from './escape.ts';
import { HtmlBuffer } from './html-buffer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { writeInlines } from './write-spans.ts';

/** A heading for the table of contents. */
export interface ContentsEntry {
  readonly level: number;
  readonly id: string;
  readonly children: readonly Inline[];
}

/** A heading's spans without footnotes, and without links around their text. */
function forContents(children: readonly Inline[]): readonly Inline[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [child];
    if (child.type === 'footnote') return [];
    const inner = forContents(child.children);
    return child.type === 'link' ? inner : [{ ...child, children: inner }];
  });
}

interface Node {
  readonly entry: ContentsEntry;
  readonly below: Node[];
}

/** Headings under those of a lower level before them. */
function treeOf(entries: readonly ContentsEntry[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const entry of entries) {
    while ((open[open.length - 1]?.entry.level ?? 0) >= entry.level) open.pop();
    const node = { entry, below: [] };
    (open[open.length - 1]?.below ?? top).push(node);
    open.push(node);
  }
  return top;
}

/** The list that takes the place of the one marked `{:toc}`, with the ids it has. */
export function contentsHtml(
  env: PageEnvironment,
  entries: readonly ContentsEntry[],
  ordered: boolean,
  attributes: Attributes,
): { readonly html: string; readonly ids: readonly string[] } {
  const name = ordered ? 'ol' : 'ul';
  const own = new Map(attributes);
  const id = own.get('id') ?? 'markdown-toc';
  own.set('id', id);
  const ids = [id];
  const list = (nodes: readonly Node[], indent: string, tagAttributes: string): string => {
    let html = `${indent}<${name}${tagAttributes}>\n`;
    for (const { entry, below } of nodes) {
      const sink = { html: new HtmlBuffer(), links: [], ids: [], constructs: [] };
      writeInlines(env, sink, forContents(entry.children), { breaks: true, inBlock: false, isRaw: false });
      const link = new Map([
        ['href', `#${entry.id}`],
        ['id', `${id}-${entry.id}`],
      ]);
      ids.push(`${id}-${entry.id}`);
      html += `${indent}  <li><a${attributesHtml(link)}>${sink.html.finish().join('')}</a>`;
      if (below.length > 0) html += `${list(below, `${indent}    `, '')}${indent}  `;
      html += '</li>\n';
    }
    return `${html}${indent}</${name}>\n`;
  };
  const tree = treeOf(entries);
  return tree.length === 0 ? { html: '', ids: [] } : { html: list(tree, '', attributesHtml(own)), ids };
}
