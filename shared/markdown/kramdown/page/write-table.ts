import type { Table, TableRow } from '../blocks/block.ts';
import { entityOf } from '../entities.ts';
import type { MappedText } from '../mapped-text.ts';
import { sourceOf, sourceSpan } from '../mapped-text.ts';
import type { Inline } from '../spans/inline.ts';
import { readSpans } from '../spans/read-spans.ts';
import { attributesOf, type BlockPlace, type BlockWriter, innerWriter, noteId, writeSpans } from './block-writer.ts';
import { attributesHtml, entityHtml } from './escape.ts';
import { lineHtml } from './source-line.ts';

const NO_BREAK_SPACE = 160;

/** The links that a line would have if it were no row, and that a bar parts. */
function deadLinks(
  children: readonly Inline[],
  bars: readonly number[],
): readonly { start: number; end: number; url: string }[] {
  const dead: { start: number; end: number; url: string }[] = [];
  for (const child of children) {
    if (child.type === 'text') continue;
    const isPlain = child.type === 'link' || child.type === 'image';
    const opening = child.type === 'html' ? child.html?.tag : undefined;
    const range = isPlain ? child.range : opening;
    const address = isPlain ? child.link?.address : child.html?.addresses[0]?.range;
    if (range !== undefined && address !== undefined && bars.some((bar) => bar >= range.start && bar < range.end)) {
      const url =
        child.attributes?.get(child.type === 'image' ? 'src' : 'href') ?? child.html?.addresses[0]?.value ?? '';
      dead.push({ start: range.start, end: range.end, url });
    } else {
      dead.push(...deadLinks(child.children, bars));
    }
  }
  return dead;
}

function noteDeadLinks(writer: BlockWriter, row: TableRow, origin: number): void {
  if (row.bars.length === 0) return;
  const { children } = readSpans(row.line.text, writer.env);
  for (const { start, end, url } of deadLinks(children, row.bars)) {
    const source = sourceSpan(row.line, start, end);
    writer.constructs.push({
      type: 'dead-link-in-table',
      start: source.start + origin,
      end: source.end + origin,
      detail: url,
    });
  }
}

function writeCell(
  writer: BlockWriter,
  name: 'td' | 'th',
  alignment: string,
  text: MappedText | undefined,
  place: BlockPlace,
): void {
  const content = innerWriter(writer);
  if (text !== undefined) writeSpans(content, text, place);
  const style = alignment === 'default' ? '' : ` style="text-align: ${alignment}"`;
  writer.html.add(`${' '.repeat(Math.max(0, place.indent))}<${name}${style}>`);
  if (content.html.isEmpty) writer.html.add(entityHtml(entityOf(NO_BREAK_SPACE), writer.env.options.entityOutput));
  else writer.html.addAll(content.html.finish());
  writer.html.add(`</${name}>\n`);
}

/** A table. Links that its bars have cut in two are noted, as is the table itself. */
export function writeTable(writer: BlockWriter, table: Table, place: BlockPlace): void {
  const { html } = writer;
  const lead = (depth: number): string => ' '.repeat(Math.max(0, place.indent + depth * 2));
  const attributes = attributesOf(writer, table);
  noteId(writer, attributes);
  const { start, end } = table.span;
  writer.constructs.push({
    type: 'pipe-table',
    start: start + place.origin,
    end: end + place.origin,
    ...(table.ruled ? { detail: 'ruled' } : {}),
  });
  html.add(`${lead(0)}<table${lineHtml(writer, start + place.origin)}${attributesHtml(attributes)}>\n`);
  for (const part of table.parts) {
    html.add(`${lead(1)}<${part.type}>\n`);
    for (const row of part.rows) {
      noteDeadLinks(writer, row, place.origin);
      html.add(`${lead(2)}<tr${lineHtml(writer, sourceOf(row.line, 0) + place.origin)}>\n`);
      for (const [index, cell] of row.cells.entries()) {
        const name = part.type === 'thead' ? 'th' : 'td';
        const cellPlace = { ...place, indent: place.indent + 6, inRaw: false };
        writeCell(writer, name, table.alignment[index] ?? 'default', cell, cellPlace);
      }
      html.add(`${lead(2)}</tr>\n`);
    }
    html.add(`${lead(1)}</${part.type}>\n`);
  }
  html.add(`${lead(0)}</table>\n`);
}
