import type { Attributes } from '../attribute-list.ts';
import type { Block, CodeBlock, DefinitionList, Heading, List, ListItem, Paragraph, Term } from '../blocks/block.ts';
import { trimmed } from '../characters.ts';
import { sourceOf } from '../mapped-text.ts';
import { readSpans } from '../spans/read-spans.ts';
import {
  attributesOf,
  type BlockPlace,
  type BlockWriter,
  innerWriter,
  noteId,
  refsOf,
  writeSpans,
} from './block-writer.ts';
import { attributesHtml, escapedCode, escapedText } from './escape.ts';
import { basicId, plainId } from './heading-ids.ts';
import type { HeadingHole } from './html-buffer.ts';
import { bareTextOf, plainTextOf } from './plain-text.ts';
import { blockLineHtml, itemLineHtml, lineHtml } from './source-line.ts';
import { writeHtmlBlock } from './write-html-block.ts';
import { writeTable } from './write-table.ts';

function inner(place: BlockPlace): BlockPlace {
  const { indent, origin, inHtml, inFootnote } = place;
  return { indent: indent + 2, origin, inRaw: false, inHtml, inFootnote };
}

function blanks(place: BlockPlace): string {
  return ' '.repeat(Math.max(0, place.indent));
}

function openTag(
  writer: BlockWriter,
  name: string,
  attributes: Attributes | undefined,
  place: BlockPlace,
  line = '',
): void {
  noteId(writer, attributes);
  writer.html.add(`${blanks(place)}<${name}${line}${attributesHtml(attributes)}>`);
}

/** A block whose content stands on lines of its own. */
function writeIndented(
  writer: BlockWriter,
  name: string,
  attributes: Attributes | undefined,
  children: readonly Block[],
  place: BlockPlace,
): void {
  openTag(writer, name, attributes, place);
  writer.html.add('\n');
  writeBlocks(writer, children, inner(place));
  writer.html.add(`${blanks(place)}</${name}>\n`);
}

/** A paragraph that is nothing but an image marked `standalone` becomes a figure. */
function writeFigure(writer: BlockWriter, block: Paragraph, place: BlockPlace): boolean {
  if (!block.text.text.includes('{:')) return false;
  const { children } = readSpans(block.text.text, writer.env);
  const [image] = children;
  if (children.length !== 1 || image?.type !== 'image' || !image.refs?.includes('standalone')) return false;
  const figure = new Map(attributesOf(writer, block));
  const attributes = new Map(image.attributes);
  for (const name of ['class', 'id']) {
    const value = attributes.get(name);
    if (value === undefined || figure.has(name)) continue;
    figure.set(name, value);
    attributes.delete(name);
  }
  const lead = blanks(inner(place));
  const scratch = innerWriter(writer);
  writeSpans(scratch, block.text, place);
  writer.html.add(
    `${blanks(place)}<figure${blockLineHtml(writer, block, place)}${attributesHtml(figure)}>\n${lead}<img${attributesHtml(attributes)} />\n`,
  );
  writer.html.add(`${lead}<figcaption>${attributes.get('alt') ?? ''}</figcaption>\n${blanks(place)}</figure>\n`);
  return true;
}

function writeParagraph(writer: BlockWriter, block: Paragraph, place: BlockPlace): void {
  if (block.transparent) {
    writeSpans(writer, block.text, place);
  } else if (!writeFigure(writer, block, place)) {
    openTag(writer, 'p', attributesOf(writer, block), place, blockLineHtml(writer, block, place));
    writeSpans(writer, block.text, place);
    if (block.suffix !== undefined) writer.html.add(block.suffix);
    writer.html.add('</p>\n');
  }
}

function writeHeading(writer: BlockWriter, block: Heading, place: BlockPlace): void {
  const { options } = writer.env;
  const attributes = attributesOf(writer, block);
  const gfm = options.input === 'GFM';
  const { children } = readSpans(block.text.text, writer.env);
  const level = Math.max(1, Math.min(6, block.level + options.headerOffset));
  const own = attributes?.get('id');
  writer.html.add(`${blanks(place)}<h${level}${blockLineHtml(writer, block, place)}${attributesHtml(attributes)}`);
  const style = !options.autoIds ? 'none' : gfm && !place.inHtml && !place.inFootnote ? 'gfm' : 'kramdown';
  const hole: HeadingHole = {
    type: 'heading',
    level: block.level,
    plain: own === undefined ? plainId(gfm ? plainTextOf(children) : block.text.text, style) : '',
    style,
    inContents: options.tocLevels.includes(block.level) && !/\bno_toc\b/.test(attributes?.get('class') ?? ''),
    children,
  };
  writer.html.addHole(own === undefined ? hole : { id: own, ...hole });
  writer.html.add('>');
  writeSpans(writer, block.text, place);
  writer.html.add(`</h${level}>\n`);
}

const LANGUAGE = /\blanguage-([^ \t\r\n\f\v]+)/;

/** A code block's language goes to its `<code>`, the rest of its attributes to `<pre>`. */
function writeCode(writer: BlockWriter, block: CodeBlock, place: BlockPlace): void {
  const attributes = new Map(attributesOf(writer, block));
  const classes = attributes.get('class') ?? '';
  const language = LANGUAGE.exec(classes)?.[1];
  if (language !== undefined) {
    const rest = trimmed(classes.replace(LANGUAGE, ''));
    if (rest === '') attributes.delete('class');
    else attributes.set('class', rest);
  }
  openTag(writer, 'pre', attributes, place, blockLineHtml(writer, block, place));
  const code = language === undefined ? undefined : new Map([['class', `language-${language}`]]);
  writer.html.add(`<code${attributesHtml(code)}>${escapedCode(block.value).replace(/\n$/, '')}\n</code></pre>\n`);
}

/** An item of a list or a definition; a first paragraph without `<p>` begins on the tag's line. */
export function writeItem(
  writer: BlockWriter,
  name: string,
  attributes: Attributes | undefined,
  children: readonly Block[],
  place: BlockPlace,
): void {
  openTag(writer, name, attributes, place, itemLineHtml(writer, children, place));
  const first = children.find((child) => child.type !== 'boundary');
  if (first === undefined || (first.type === 'paragraph' && first.transparent)) {
    const content = innerWriter(writer);
    writeBlocks(content, children, inner(place));
    const ends = content.html.endsWithLine;
    writer.html.addAll(content.html.finish());
    if (ends) writer.html.add(blanks(place));
  } else {
    writer.html.add('\n');
    writeBlocks(writer, children, inner(place));
    writer.html.add(blanks(place));
  }
  writer.html.add(`</${name}>\n`);
}

function writeListItems(writer: BlockWriter, items: readonly ListItem[], place: BlockPlace): void {
  for (const item of items) {
    const origin = place.origin + item.origin;
    writeItem(writer, 'li', attributesOf(writer, item), item.children, { ...place, origin });
  }
}

function writeList(writer: BlockWriter, block: List, place: BlockPlace): void {
  const refs = refsOf(block);
  const attributes = attributesOf(writer, block);
  const name = block.ordered ? 'ol' : 'ul';
  const write = (target: BlockWriter): void => {
    openTag(target, name, attributes, place);
    target.html.add('\n');
    writeListItems(target, block.items, inner(place));
    target.html.add(`${blanks(place)}</${name}>\n`);
  };
  if (refs.includes('toc')) {
    const otherwise = innerWriter(writer);
    write(otherwise);
    writer.html.addHole({
      type: 'contents',
      ordered: block.ordered,
      attributes: attributes ?? new Map(),
      otherwise: otherwise.html,
    });
  } else if (refs.includes('footnotes')) {
    const otherwise = innerWriter(writer);
    write(otherwise);
    writer.html.addHole({ type: 'footnotes', otherwise: otherwise.html });
  } else {
    write(writer);
  }
}

/** With `auto_ids` among the list's references a term has an id. */
function termAttributes(writer: BlockWriter, term: Term, list: DefinitionList): Attributes | undefined {
  const attributes = attributesOf(writer, term);
  if (attributes?.has('id')) return attributes;
  for (const ref of refsOf(list)) {
    const match = /^auto_ids(?:-([\w-]+))?/.exec(ref);
    if (match === null) continue;
    const { children } = readSpans(term.text.text, writer.env);
    const text = writer.env.options.input === 'GFM' ? plainTextOf(children) : bareTextOf(children);
    return new Map([...(attributes ?? []), ['id', `${match[1] ?? ''}${basicId(text)}`]]);
  }
  return attributes;
}

function writeDefinitions(writer: BlockWriter, block: DefinitionList, place: BlockPlace): void {
  openTag(writer, 'dl', attributesOf(writer, block), place);
  writer.html.add('\n');
  for (const entry of block.entries) {
    if (entry.type === 'term') {
      const line = lineHtml(writer, sourceOf(entry.text, 0) + place.origin);
      openTag(writer, 'dt', termAttributes(writer, entry, block), inner(place), line);
      writeSpans(writer, entry.text, inner(place));
      writer.html.add('</dt>\n');
    } else {
      writeItem(writer, 'dd', attributesOf(writer, entry), entry.children, inner(place));
    }
  }
  writer.html.add(`${blanks(place)}</dl>\n`);
}

function writeMath(writer: BlockWriter, value: string, attributes: Attributes | undefined, place: BlockPlace): void {
  const math = `\\[${escapedCode(value)}\\]\n`;
  if (attributes === undefined || attributes.size === 0) writer.html.add(math);
  else writer.html.add(`${blanks(place)}<div${attributesHtml(attributes)}>${math}</div>\n`);
}

/** Writes one block. `isStray`: it is text that is not the last thing in a block, where a break at its end is one. */
export function writeBlock(writer: BlockWriter, block: Block, place: BlockPlace, isStray = true): void {
  const { html } = writer;
  switch (block.type) {
    case 'blank':
      html.add('\n');
      return;
    case 'boundary':
      return;
    case 'paragraph':
      writeParagraph(writer, block, place);
      return;
    case 'heading':
      writeHeading(writer, block, place);
      return;
    case 'code':
      writeCode(writer, block, place);
      return;
    case 'quote':
      writeIndented(writer, 'blockquote', attributesOf(writer, block), block.children, place);
      return;
    case 'list':
      writeList(writer, block, place);
      return;
    case 'definitions':
      writeDefinitions(writer, block, place);
      return;
    case 'rule':
      noteId(writer, attributesOf(writer, block));
      html.add(`${blanks(place)}<hr${attributesHtml(attributesOf(writer, block))} />\n`);
      return;
    case 'math':
      writeMath(writer, block.value, attributesOf(writer, block), place);
      return;
    case 'table':
      writeTable(writer, block, place);
      return;
    case 'text':
      html.add(escapedText(block.value));
      return;
    case 'spans':
      writeSpans(writer, block.text, place, isStray);
      return;
    case 'verbatim':
      html.add(block.ownLine ? `${blanks(place)}${block.value}\n` : block.value);
      return;
    case 'html':
      writeHtmlBlock(writer, block, place, writeBlocks);
      return;
  }
}

/** Writes the children of one block. Blank lines with nothing but boundaries between them are one. */
function writeBlocks(writer: BlockWriter, children: readonly Block[], place: BlockPlace): void {
  let afterBlank = false;
  for (const [index, child] of children.entries()) {
    if (child.type === 'boundary' || (child.type === 'blank' && afterBlank)) continue;
    afterBlank = child.type === 'blank';
    const isStray = child.type === 'spans' && children.slice(index + 1).some((next) => next.type !== 'boundary');
    writeBlock(writer, child, place, isStray);
  }
}
