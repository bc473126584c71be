import type { KramdownOptions } from '../../../show/show.ts';
import type { Attributes } from '../attribute-list.ts';
import { trimmed } from '../characters.ts';
import { characterOf, type Entity, entityNamed, entityOf } from '../entities.ts';

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const IN_TEXT = /&(?:[\w:][-\w.:]*;|#\d+;|#x[0-9a-fA-F]+;)|[<>&]/g;
const IN_ATTRIBUTE = /&(?:[\w:][-\w.:]*;|#\d+;|#x[0-9a-fA-F]+;)|[<>&"]/g;

/** Text for the page; character references in it stay. */
export function escapedText(text: string): string {
  return /[<>&]/.test(text) ? text.replace(IN_TEXT, (found) => ESCAPES[found] ?? found) : text;
}

/** Code for the page: shown as it is written. */
export function escapedCode(text: string): string {
  return /[<>&]/.test(text) ? text.replace(/[<>&]/g, (found) => ESCAPES[found] ?? found) : text;
}

function escapedAttribute(text: string): string {
  return /[<>&"]/.test(text) ? text.replace(IN_ATTRIBUTE, (found) => ESCAPES[found] ?? found) : text;
}

/** An attribute as it stands in a tag, with a blank before it; an empty id is left out. */
export function attributeHtml(name: string, value: string): string {
  return name === 'id' && trimmed(value) === '' ? '' : ` ${name}="${escapedAttribute(value)}"`;
}

/** Attributes as they stand in a tag. */
export function attributesHtml(attributes: Attributes | undefined): string {
  if (attributes === undefined) return '';
  let html = '';
  for (const [name, value] of attributes) html += attributeHtml(name, value);
  return html;
}

/** A character as the option `entity_output` wants it. */
export function entityHtml(entity: Entity, output: KramdownOptions['entityOutput'], original?: string): string {
  const character = characterOf(entity);
  const isMarkup = character !== undefined && '<>&"'.includes(character);
  if (output === 'as_char' && character !== undefined && (character === '"' || !isMarkup)) return character;
  if ((output === 'as_char' || output === 'as_input') && original !== undefined) return original;
  if ((output === 'symbolic' || isMarkup) && entity.name !== undefined) return `&${entity.name};`;
  return `&#${entity.codePoint};`;
}

const MARKS = ['lsquo', 'rsquo', 'ldquo', 'rdquo'];

/** The entity that the option `smart_quotes` has for a mark: a name or a number. */
export function quoteEntity(mark: string, smartQuotes: KramdownOptions['smartQuotes']): Entity {
  const wanted = smartQuotes[MARKS.indexOf(mark)] ?? mark;
  const named = entityNamed(wanted) ?? entityNamed(mark) ?? { codePoint: 39 };
  return /^\d+$/.test(wanted) ? entityOf(Number(wanted)) : named;
}
