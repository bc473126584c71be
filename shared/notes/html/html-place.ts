import { isEmptyElement, isSpanElement } from '../../markdown/kramdown/html-elements.ts';

/** The block of raw HTML that a place of the notes lies in. */
export interface HtmlPlace {
  /** Names of the open elements, outermost first. */
  readonly path: readonly string[];
  /** Where the outermost of them begins. */
  readonly start: number;
}

const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^<>]*?)?)(\/?)>/g;

/**
 * The block of raw HTML around an offset, in which markdown means nothing; undefined where markdown is read. With
 * `gfm` a block ends at an empty line, with kramdown at its closing tag; `markdown="1"` lets markdown in.
 */
export function htmlPlaceAt(text: string, offset: number, dialect: 'kramdown' | 'gfm'): HtmlPlace | undefined {
  const open: { readonly name: string; readonly at: number; readonly markdown: boolean }[] = [];
  let lastEnd = 0;
  const before = withoutFences(text.slice(0, offset));
  for (const match of before.matchAll(tag)) {
    const [whole, closing, written, attributes = '', selfClosing] = match;
    if (dialect === 'gfm' && /\n[ \t]*\n/.test(before.slice(lastEnd, match.index))) open.length = 0;
    lastEnd = match.index + whole.length;
    const name = written?.toLowerCase();
    // Inside a paragraph a tag of a block is a mistake of its own, not a block.
    if (name === undefined || isSpanElement(name) || isEmptyElement(name) || selfClosing === '/') continue;
    if (closing === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at !== -1) open.length = at;
    } else if (open.length > 0 || beginsLine(before, match.index)) {
      open.push({ name, at: match.index, markdown: /\bmarkdown=["']?(?:1|block|span)/i.test(attributes) });
    }
  }
  if (dialect === 'gfm' && /\n[ \t]*\n/.test(before.slice(lastEnd))) open.length = 0;
  const first = open[0];
  if (first === undefined || open.some(({ markdown }) => markdown)) return undefined;
  return { path: open.map(({ name }) => name), start: first.at };
}

function beginsLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** The text with fenced code blanked, so that every place stays where it is. */
function withoutFences(text: string): string {
  return text.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[ \t]*$|(?![\s\S]))/gm, (fence) =>
    fence.replace(/[<>]/g, ' '),
  );
}
