import type { Env, Token } from 'markdown-it';
import type { Span } from '../../text/splice.ts';
import { generations } from '../generations.ts';
import { sourceSpan } from '../kramdown/mapped-text.ts';
import { LINE_ATTRIBUTE, withoutLines } from '../line-attribute.ts';
import { normalizedNotes } from '../line-ends.ts';
import { mostHtml, PageTooLarge } from '../page-limit.ts';
import type { Construct, RenderedBlock, RenderedNotes } from '../rendered-notes.ts';
import { openElements, slipsOf } from './gfm-constructs.ts';
import { addHtml, addInline, definitionPlaces, type Found } from './gfm-links.ts';
import { gfmMarkdown } from './gfm-markdown.ts';
import { inlineSource } from './inline-source.ts';

function pageOf(blocks: readonly RenderedBlock[]): string {
  return blocks.map((block) => block.html).join('');
}

/** Tokens of one top-level block. */
function groups(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [];
  let group: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    group.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    result.push(group);
    group = [];
  }
  return result;
}

function lineStartsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

/** Offset of each line of a token's content in the notes: what stands left of it was taken off. */
function htmlPlaces(
  token: Token,
  lines: readonly string[],
  starts: readonly number[],
): (start: number, end: number) => Span {
  const [first = 0] = token.map ?? [];
  const contentStarts = lineStartsOf(token.content.split('\n'));
  const back = (offset: number): number => {
    let index = contentStarts.length - 1;
    while (index > 0 && (contentStarts[index] ?? 0) > offset) index--;
    const from = contentStarts[index] ?? 0;
    const length = (contentStarts[index + 1] ?? token.content.length + 1) - 1 - from;
    const taken = (lines[first + index] ?? '').length - length;
    return (starts[first + index] ?? 0) + Math.max(0, taken) + offset - from;
  };
  return (start, end) => ({ start: back(start), end: end > start ? back(end - 1) + 1 : back(start) });
}

/** Says on which line of its block an element begins. */
function tellLines(group: readonly Token[], first: number): void {
  for (const token of group) {
    if (token.map !== null && (token.nesting === 1 || token.type === 'fence' || token.type === 'code_block'))
      token.attrSet(LINE_ATTRIBUTE, String((token.type === 'fence' ? 1 : 0) + token.map[0] - first));
  }
}

/** What addresses and titles add to the text of a group: a definition gives one to however many links. */
function attributesLength(group: readonly Token[]): number {
  return group.reduce((sum, { attrs, children }) => {
    const own = (attrs ?? []).reduce((length, [, value]) => length + String(value).length, 0);
    return sum + own + attributesLength(children ?? []);
  }, 0);
}

/** Renders notes as CommonMark with GFM's additions; blocks rendered before are not written again. */
export function gfmRenderer(tellsLines = false): { render(notes: string): RenderedNotes } {
  const { md, places } = gfmMarkdown();
  const html = generations<string>();
  let previous = new Map<number, RenderedBlock>();
  let definitions = '';
  const kept = (block: RenderedBlock): RenderedBlock => {
    const before = previous.get(block.startLine);
    return before !== undefined && before.endLine === block.endLine && before.html === block.html ? before : block;
  };
  return {
    render(notes) {
      const { text, toSource } = normalizedNotes(notes);
      const env: Env = {};
      const tokens = md.parse(text, env);
      const signature = JSON.stringify(env.references ?? {});
      if (signature !== definitions) html.clear();
      definitions = signature;
      const lines = text.split('\n');
      const starts = lineStartsOf(lines);
      const source = inlineSource(lines, starts);
      const definition = definitionPlaces(md, text);
      const found: Found = { links: [], ids: [] };
      const blocks: RenderedBlock[] = [];
      const slips: Construct[] = [];
      const elements = openElements();
      const isDefined = (label: string): boolean => md.utils.normalizeReference(label) in (env.references ?? {});
      for (const group of groups(tokens)) {
        const [first = 0, end = first + 1] = group[0]?.map ?? [];
        const key = lines.slice(first, end).join('\n');
        if (tellsLines) tellLines(group, first);
        if (attributesLength(group) > mostHtml) throw new PageTooLarge();
        const rendered = html.get(key) ?? md.renderer.render(group, md.options, env);
        html.set(key, rendered);
        let last = end;
        while (last > first + 1 && (lines[last - 1] ?? '').trim() === '') last--;
        blocks.push(kept({ html: rendered, startLine: first + 1, endLine: last }));
        for (const token of group) {
          if (token.type === 'html_block') {
            const placeOf = htmlPlaces(token, lines, starts);
            addHtml(found, token.content, placeOf);
            elements.add(token.content, placeOf);
          }
          if (token.type !== 'inline') continue;
          const mapped = source.of(token);
          addInline(found, token.children ?? [], mapped, places, definition);
          slips.push(...slipsOf(token, mapped, isDefined));
          for (const child of token.children ?? []) {
            const place = child.type === 'html_inline' ? places.get(child) : undefined;
            if (place)
              elements.add(child.content, (start, end) => sourceSpan(mapped, place.start + start, place.start + end));
          }
        }
      }
      previous = new Map(blocks.map((block) => [block.startLine, block]));
      return {
        html: tellsLines ? withoutLines(pageOf(blocks)) : pageOf(blocks),
        blocks,
        links: found.links.map((link) => ({ ...link, span: toSource(link.span) })),
        ids: found.ids,
        constructs: [...slips, ...elements.left()]
          .map((construct) => ({ ...construct, span: toSource(construct.span) }))
          .sort((a, b) => a.span.start - b.span.start),
      };
    },
  };
}
