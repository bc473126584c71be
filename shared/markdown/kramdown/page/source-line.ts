import { LINE_ATTRIBUTE } from '../../line-attribute.ts';
import type { Block } from '../blocks/block.ts';
import { sourceOf } from '../mapped-text.ts';
import type { BlockPlace, BlockWriter } from './block-writer.ts';

/** The line of a place in a block, from 0. */
export type LineOf = (place: number) => number;

/**
 * Counts the lines of a text from `start` on, of places that count from `origin`; asked for them in their order it
 * reads the text once.
 */
export function linesFrom(text: string, start: number, origin: number): LineOf {
  let at = start;
  let line = 0;
  return (place) => {
    const wanted = origin + place;
    if (wanted < at) {
      at = start;
      line = 0;
    }
    for (let next = text.indexOf('\n', at); next !== -1 && next < wanted; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

/** The line attribute for what begins at a place; '' where there is none to tell. */
export function lineHtml({ lineOf }: BlockWriter, place: number | undefined): string {
  return lineOf === undefined || place === undefined ? '' : ` ${LINE_ATTRIBUTE}="${lineOf(place)}"`;
}

/** Where the first text of a block stands; undefined where nothing in it has a place. */
function placeOfBlock(block: Block, origin: number): number | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'spans':
      return block.text.text === '' ? undefined : sourceOf(block.text, 0) + origin;
    case 'code':
      return block.contentAt + origin;
    case 'table':
      return block.span.start + origin;
    case 'html':
      return block.tag.start + origin;
    case 'quote':
      return placeOfFirst(block.children, origin);
    case 'list': {
      const [item] = block.items;
      return item === undefined ? undefined : placeOfFirst(item.children, origin + item.origin);
    }
    case 'definitions': {
      const [entry] = block.entries;
      return entry?.type === 'term' ? sourceOf(entry.text, 0) + origin : undefined;
    }
    default:
      return undefined;
  }
}

/** Where the first text of several blocks stands. */
function placeOfFirst(children: readonly Block[], origin: number): number | undefined {
  for (const child of children) {
    const place = placeOfBlock(child, origin);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The line attribute of a block's element. */
export function blockLineHtml(writer: BlockWriter, block: Block, { origin }: BlockPlace): string {
  return writer.lineOf === undefined ? '' : lineHtml(writer, placeOfBlock(block, origin));
}

/** The line attribute of an item's element. */
export function itemLineHtml(writer: BlockWriter, children: readonly Block[], { origin }: BlockPlace): string {
  return writer.lineOf === undefined ? '' : lineHtml(writer, placeOfFirst(children, origin));
}
