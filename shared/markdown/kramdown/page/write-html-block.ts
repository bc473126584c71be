import type { Block, HtmlBlock } from '../blocks/block.ts';
import { withoutReferences } from '../entities.ts';
import { isEmptyElement } from '../html-elements.ts';
import { attributesOf, type BlockPlace, type BlockWriter, innerWriter, noteId } from './block-writer.ts';
import { attributesHtml } from './escape.ts';
import { blockLineHtml } from './source-line.ts';

function textOf(children: readonly Block[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'html') text += textOf(child.children);
    else if (child.type === 'spans' || child.type === 'paragraph') text += child.text.text;
  }
  return text;
}

function noteTag(writer: BlockWriter, block: HtmlBlock, origin: number): void {
  if (block.unclosed) {
    const { start, end } = block.tag;
    writer.constructs.push({ type: 'html-unclosed', start: start + origin, end: end + origin, detail: block.name });
  }
  for (const { name, value, source } of block.tagAttributes) {
    if (name !== 'href' && name !== 'src') continue;
    writer.links.push({
      kind: 'html',
      url: withoutReferences(value),
      text: textOf(block.children).trim(),
      start: source.start + origin,
      end: source.end + origin,
    });
  }
}

/** An HTML element that is a block. Inside raw HTML nothing is added to what is written. */
export function writeHtmlBlock(
  writer: BlockWriter,
  block: HtmlBlock,
  place: BlockPlace,
  writeBlocks: (writer: BlockWriter, children: readonly Block[], place: BlockPlace) => void,
): void {
  const { html } = writer;
  const lead = ' '.repeat(Math.max(0, place.indent));
  const attributes = attributesOf(writer, block);
  noteTag(writer, block, place.origin);
  noteId(writer, attributes);
  const content = innerWriter(writer);
  const isRaw = block.model === 'raw';
  writeBlocks(content, block.children, { ...place, indent: place.indent + 2, inRaw: isRaw, inHtml: true });
  if (!place.inRaw) html.add(lead);
  html.add(`<${block.name}${blockLineHtml(writer, block, place)}${attributesHtml(attributes)}`);
  if (block.selfClosed && isRaw) {
    html.add(' />');
  } else if (!content.html.isEmpty) {
    const isBlock = block.model === 'block';
    if (isBlock) content.html.chomp();
    html.add(isBlock ? '>\n' : '>');
    html.addAll(content.html.finish());
    html.add(isBlock ? `\n${lead}</${block.name}>` : `</${block.name}>`);
  } else {
    html.add(isEmptyElement(block.name) ? ' />' : `></${block.name}>`);
  }
  if (!place.inRaw) html.add('\n');
}
