import type { MarkdownIt, Token } from 'markdown-it';
import type { Span } from '../../text/splice.ts';
import { withoutReferences } from '../kramdown/entities.ts';
import { type StartTag, startTagAt } from '../kramdown/html-tag.ts';
import { type MappedText, sourceSpan } from '../kramdown/mapped-text.ts';
import { seekerIn } from '../kramdown/seeker.ts';
import type { RenderedLink } from '../rendered-notes.ts';
import type { InlinePlaces } from './inline-places.ts';

/** Links and ids of tokens, in the order of the page. */
export interface Found {
  readonly links: RenderedLink[];
  readonly ids: string[];
}

/** All start tags of an HTML text. */
function tagsOf(html: string): readonly StartTag[] {
  const tags: StartTag[] = [];
  const seeker = seekerIn(html);
  for (let at = html.indexOf('<'); at !== -1; ) {
    const tag = startTagAt(html, at, seeker);
    if (tag !== undefined) tags.push(tag);
    const comment = html.startsWith('<!--', at) ? seeker.find('-->', at + 4) : -1;
    at = html.indexOf('<', Math.max(tag?.end ?? 0, comment, at + 1));
  }
  return tags;
}

/** Notes the addresses and ids in a piece of raw HTML, whose places `placeOf` knows. */
export function addHtml(found: Found, html: string, placeOf: (start: number, end: number) => Span): void {
  for (const tag of tagsOf(html)) {
    for (const { name, value, start, end } of tag.attributes) {
      if (name === 'id' && value !== '') found.ids.push(value);
      if (name !== 'href' && name !== 'src') continue;
      found.links.push({ kind: 'html', url: withoutReferences(value), text: '', span: placeOf(start, end) });
    }
  }
}

function textOf(tokens: readonly Token[], from: number): string {
  let text = '';
  for (let at = from; at < tokens.length && tokens[at]?.type !== 'link_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'text' || token?.type === 'code_inline') text += token.content;
  }
  return text;
}

/** Where the address of a definition stands; the first one of a label counts. */
export type DefinitionPlaces = (label: string) => Span | undefined;

const DEFINITION = /^[ \t>]{0,12}\[((?:[^[\]\\\n]|\\.)+)\]:[ \t]*(?:\n[ \t>]*)?<?([^\s>]+)/gmu;

export function definitionPlaces(md: MarkdownIt, text: string): DefinitionPlaces {
  let known: Map<string, Span> | undefined;
  return (label) => {
    if (known === undefined) {
      known = new Map();
      for (const match of text.matchAll(DEFINITION)) {
        const end = match.index + match[0].length;
        const id = md.utils.normalizeReference(match[1] ?? '');
        if (!known.has(id)) known.set(id, { start: end - (match[2]?.length ?? 0), end });
      }
    }
    return known.get(md.utils.normalizeReference(label));
  };
}

/** Notes the links of one inline token. */
export function addInline(
  found: Found,
  tokens: readonly Token[],
  source: MappedText,
  places: InlinePlaces,
  definition: DefinitionPlaces,
): void {
  for (const [index, token] of tokens.entries()) {
    const place = places.get(token);
    if (place === undefined) continue;
    if (place.kind === 'html') {
      addHtml(found, token.content, (start, end) => sourceSpan(source, place.start + start, place.start + end));
      continue;
    }
    const isImage = token.type === 'image';
    const here = sourceSpan(source, place.start, place.end);
    found.links.push({
      kind: isImage ? 'image' : place.kind,
      url: String(token.attrGet(isImage ? 'src' : 'href') ?? ''),
      text: isImage ? token.content : textOf(tokens, index + 1),
      span: place.label === undefined ? here : (definition(place.label) ?? here),
    });
  }
}
