import type { MarkdownIt, Token } from 'markdown-it';

/** Where a token's address (of raw HTML: the whole tag; of a reference: the label) stands in its paragraph's text. */
export interface InlinePlace {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image' | 'html';
  readonly start: number;
  readonly end: number;
  /** Of a reference: its label. */
  readonly label?: string;
}

export type InlinePlaces = WeakMap<Token, InlinePlace>;

/** The address behind a link text that ends at `labelEnd`, or the label that refers to one. */
function placeBehind(md: MarkdownIt, text: string, labelStart: number, labelEnd: number, max: number): InlinePlace {
  if (text[labelEnd + 1] === '(') {
    const from = labelEnd + 2 + (/^\s*/.exec(text.slice(labelEnd + 2))?.[0].length ?? 0);
    const found = md.helpers.parseLinkDestination(text, from, max);
    if (text[from] === ')') return { kind: 'inline', start: from, end: from };
    const bracketed = text[from] === '<' ? 1 : 0;
    if (found.ok) return { kind: 'inline', start: from + bracketed, end: found.pos - bracketed };
  }
  const label = text[labelEnd + 1] === '[' ? text.slice(labelEnd + 2, text.indexOf(']', labelEnd + 2)) : '';
  return {
    kind: 'reference',
    start: labelStart,
    end: labelEnd,
    label: label === '' ? text.slice(labelStart, labelEnd) : label,
  };
}

/** Makes the parser note where links stand: its tokens have no places within a line. */
export function installInlinePlaces(md: MarkdownIt): InlinePlaces {
  const places: InlinePlaces = new WeakMap();
  const State = md.inline.State;
  md.inline.State = class extends State {
    #label = -1;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      const { pos, posMax, src } = this;
      // A label that begins with an autolink opens two links at one place: the label's comes first.
      const isLabel = src[pos - 1] === '[' && src[posMax] === ']' && (src[pos] !== '<' || this.#label !== pos);
      if (type === 'link_open' && isLabel) {
        this.#label = pos;
        places.set(token, placeBehind(md, src, pos, posMax, src.length));
      } else if (type === 'link_open') {
        places.set(token, { kind: 'autolink', start: pos + 1, end: src.indexOf('>', pos) });
      } else if (type === 'image') {
        const labelEnd = md.helpers.parseLinkLabel(this, pos + 1, false);
        const place = placeBehind(md, src, pos + 2, labelEnd, src.length);
        places.set(token, { ...place, kind: place.kind === 'inline' ? 'image' : place.kind });
      } else if (type === 'html_inline') {
        places.set(token, { kind: 'html', start: pos, end: src.indexOf('>', pos) + 1 });
      }
      return token;
    }
  };
  return places;
}
