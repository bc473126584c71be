import type { Block } from '../blocks/block.ts';
import { entityOf } from '../entities.ts';
import { entityHtml } from './escape.ts';
import { HtmlBuffer } from './html-buffer.ts';
import type { FootnoteContent, PageEnvironment } from './page-environment.ts';
import { type Unit, unitFrom } from './unit.ts';
import { writeItem } from './write-blocks.ts';

/** A footnote that the page refers to. */
export interface UsedFootnote {
  readonly name: string;
  readonly number: number;
  /** How often it is referred to beyond the first time. */
  repeats: number;
}

/** Numbers footnotes in the order in which the page first refers to them. */
export interface FootnoteCounter {
  readonly used: UsedFootnote[];
  /** HTML of a reference, and its id. */
  refer(name: string): { readonly html: string; readonly id: string };
}

export function footnoteCounter(first: number): FootnoteCounter {
  const used: UsedFootnote[] = [];
  const byName = new Map<string, UsedFootnote>();
  return {
    used,
    refer(name) {
      let footnote = byName.get(name);
      let repeat = '';
      if (footnote === undefined) {
        footnote = { name, number: first + used.length, repeats: 0 };
        used.push(footnote);
        byName.set(name, footnote);
      } else {
        footnote.repeats++;
        repeat = `:${footnote.repeats}`;
      }
      const id = `fnref:${name}${repeat}`;
      const link = `<a href="#fn:${name}" class="footnote" rel="footnote">${footnote.number}</a>`;
      return { html: `<sup id="${id}" role="doc-noteref">${link}</sup>`, id };
    },
  };
}

function backLink(name: string, text: string): string {
  return `<a href="#fnref:${name}" class="reversefootnote" role="doc-backlink">${text}</a>`;
}

/** The arrows back to each place that refers to it. */
function backLinks(env: PageEnvironment, { name, repeats }: UsedFootnote, spaced: boolean): string {
  const space = entityHtml(entityOf(160), env.options.entityOutput);
  let html = (spaced ? space : '') + backLink(name, '&#8617;');
  for (let index = 1; index <= repeats; index++) {
    html += space + backLink(`${name}:${index}`, `&#8617;<sup>${index + 1}</sup>`);
  }
  return html;
}

/** A footnote as an item of the list at the page's end; the way back stands in its last paragraph or one of its own. */
export function footnoteUnit(env: PageEnvironment, footnote: UsedFootnote, content: FootnoteContent): Unit {
  const children = [...content.children];
  const last = children[children.length - 1];
  const suffix = backLinks(env, footnote, last?.type === 'paragraph');
  if (last?.type === 'paragraph') {
    children[children.length - 1] = { ...last, suffix };
  } else {
    const added: Block = {
      type: 'paragraph',
      origin: 0,
      from: 0,
      to: 0,
      text: { text: '', runs: [0, 0] },
      transparent: false,
      suffix,
    };
    children.push(added);
  }
  const writer = { env, html: new HtmlBuffer(), links: [], constructs: [], ids: [] };
  const attributes = new Map([
    ['id', `fn:${footnote.name}`],
    ['role', 'doc-endnote'],
  ]);
  const place = { indent: 4, origin: content.origin, inRaw: false, inHtml: false, inFootnote: true };
  writeItem(writer, 'li', attributes, children, place);
  return unitFrom(writer);
}

/** What stands around the items. */
export function footnotesFrame(first: number): { readonly before: string; readonly after: string } {
  const start = first === 1 ? '' : ` start="${first}"`;
  return {
    before: `<div class="footnotes" role="doc-endnotes">\n  <ol${start}>\n`,
    after: '  </ol>\n</div>\n',
  };
}
