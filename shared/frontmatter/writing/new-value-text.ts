import type { NewValue } from '../edit.ts';
import { lineScalar, literalBody, literalHeader, type Quote } from './scalar-text.ts';

/** Where and how a new value is written. */
export interface Layout {
  readonly newline: string;
  readonly quote: Quote;
  /** Blanks before the `-` of items, counted from their key. */
  readonly listIndent: number;
}

const STEP = 2;

/** A key as it stands before its `:`. */
export function keyText(key: string, layout: Layout): string | undefined {
  return lineScalar(key, layout.quote, true);
}

/** A value on one line, lists and maps in brackets. */
export function inlineText(value: NewValue, layout: Layout, inBrackets: boolean): string | undefined {
  switch (value.type) {
    case 'text':
      return lineScalar(value.text, layout.quote, inBrackets);
    case 'literal':
      return value.source;
    case 'empty':
      return inBrackets ? 'null' : '';
    case 'list': {
      const items = value.items.map((item) => inlineText(item, layout, true));
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'map': {
      const entries = value.entries.map(([key, item]) => pair(keyText(key, layout), inlineText(item, layout, true)));
      return entries.includes(undefined) ? undefined : `{${entries.join(', ')}}`;
    }
  }
}

function pair(key: string | undefined, value: string | undefined): string | undefined {
  return key === undefined || value === undefined ? undefined : `${key}: ${value}`;
}

/**
 * A value as it follows a `:` whose key is in column `column`: behind a blank, or on lines of its own below. No line
 * end at its end.
 */
export function blockText(value: NewValue, column: number, layout: Layout): string | undefined {
  if (value.type === 'text') {
    const header = value.text.includes('\n') ? literalHeader(value.text) : undefined;
    if (header !== undefined) return ` ${header}${literalBody(value.text, column + STEP, layout.newline)}`;
  }
  if (value.type === 'list' && value.items.length > 0) {
    return below(
      value.items.map((item) => itemText(item, column + layout.listIndent, layout)),
      layout,
    );
  }
  if (value.type === 'map' && value.entries.length > 0) {
    return below(
      value.entries.map(([key, item]) => entryText(key, item, column + STEP, layout)),
      layout,
    );
  }
  const inline = inlineText(value, layout, false);
  return inline === undefined || inline === '' ? inline : ` ${inline}`;
}

function below(lines: readonly (string | undefined)[], layout: Layout): string | undefined {
  return lines.includes(undefined) ? undefined : lines.map((line) => `${layout.newline}${line}`).join('');
}

/** `key: value` in column `column`, its indentation included. */
export function entryText(key: string, value: NewValue, column: number, layout: Layout): string | undefined {
  const written = keyText(key, layout);
  const behind = blockText(value, column, layout);
  return written === undefined || behind === undefined ? undefined : `${' '.repeat(column)}${written}:${behind}`;
}

/** `- value` with its `-` in column `column`, its indentation included; a map begins behind the `-`. */
export function itemText(value: NewValue, column: number, layout: Layout): string | undefined {
  const dash = `${' '.repeat(column)}-`;
  if (value.type === 'map' && value.entries.length > 0) {
    const entries = value.entries.map(([key, item]) => entryText(key, item, column + STEP, layout));
    return entries.includes(undefined) ? undefined : `${dash} ${entries.join(layout.newline).trimStart()}`;
  }
  const behind =
    value.type === 'list' ? inlineText(value, layout, false) : blockText(value, column, layout)?.replace(/^ /, '');
  if (behind === undefined) return undefined;
  return behind === '' ? dash : `${dash} ${behind}`;
}
