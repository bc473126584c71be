import Markdown, { type MarkdownIt, type Token } from 'markdown-it';
import { type InlinePlaces, installInlinePlaces } from './inline-places.ts';
import { installLiteralAutolinks } from './literal-autolinks.ts';
import { installStrikethrough } from './strikethrough.ts';
import { installTaskLists } from './task-lists.ts';

const STYLE = /^text-align:(left|right|center)$/;

/** GFM aligns cells by an attribute; a cell has the line of its row. */
function settleCell(token: Token, line: readonly [number, number] | null): void {
  const style = STYLE.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (style !== undefined) token.attrs = [['align', style]];
  token.map = line === null ? null : [line[0], line[1]];
}

function installTables(md: MarkdownIt): void {
  md.core.ruler.after('block', 'gfm_tables', ({ tokens }) => {
    let row: readonly [number, number] | null = null;
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'tr_open') row = token.map ?? row;
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      settleCell(token, row);
      const inline = tokens[index + 1];
      if (inline === undefined) continue;
      inline.map = token.map;
      inline.meta = { cell: true };
    }
  });
}

/** CommonMark with GFM's tables, strikethrough, literal autolinks and task lists; raw HTML kept, no typographer. */
export function gfmMarkdown(): { readonly md: MarkdownIt; readonly places: InlinePlaces } {
  const md = new Markdown({ html: true, linkify: false, typographer: false, xhtmlOut: true });
  // What an address may do is decided where the page is shown; the site's generator asks nobody.
  md.validateLink = () => true;
  md.normalizeLinkText = (url) => url;
  md.normalizeLink = (url) => md.utils.lib.mdurl.encode(url);
  const places = installInlinePlaces(md);
  installStrikethrough(md);
  installLiteralAutolinks(md, places);
  installTaskLists(md);
  installTables(md);
  return { md, places };
}
