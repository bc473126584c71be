import { characterOf, entityNamed, entityOf } from '../entities.ts';
import type { Inline } from '../spans/inline.ts';
import { SYMBOL_CODES } from '../spans/symbols.ts';

function characterFor(codePoint: number): string {
  return characterOf(entityOf(codePoint)) ?? '';
}

/** The text of spans without any markup: what a heading's id is made of, and what a link shows. */
export function plainTextOf(children: readonly Inline[]): string {
  let text = '';
  for (const child of children) {
    switch (child.type) {
      case 'text':
      case 'code':
      case 'math':
        text += child.value;
        break;
      case 'entity':
        text += characterFor(child.codePoint ?? 0);
        break;
      case 'quote-mark':
        text += characterFor(entityNamed(child.value)?.codePoint ?? 39);
        break;
      case 'symbol':
        text += (SYMBOL_CODES[child.value] ?? []).map(characterFor).join('');
        break;
      default:
        text += plainTextOf(child.children);
    }
  }
  return text;
}

/** The text of spans as kramdown's own syntax counts it: text alone. */
export function bareTextOf(children: readonly Inline[]): string {
  return children.map((child) => (child.type === 'text' ? child.value : bareTextOf(child.children))).join('');
}
