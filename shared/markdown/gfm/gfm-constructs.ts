import type { Token } from 'markdown-it';
import type { Span } from '../../text/splice.ts';
import { type MappedText, sourceSpan } from '../kramdown/mapped-text.ts';
import type { Construct } from '../rendered-notes.ts';

/** Elements of HTML whose missing end changes how the rest of a page looks; of components nobody can tell. */
const containers = new Set(
  (
    'a abbr article aside audio b blockquote button center cite code details div em figcaption figure font footer form ' +
    'h1 h2 h3 h4 h5 h6 header i iframe ins label mark nav object ol pre q s section select small span strong sub summary ' +
    'sup table u ul video'
  ).split(' '),
);

const tag =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z\d]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)>/gi;

/** Finds raw HTML that is opened and never ended, over all pieces of the notes in their order. */
export function openElements(): {
  add(html: string, placeOf: (start: number, end: number) => Span): void;
  left(): readonly Construct[];
} {
  const open: { readonly name: string; readonly span: Span }[] = [];
  return {
    add(html, placeOf) {
      for (const match of html.matchAll(tag)) {
        const [whole, , slash, written, rest = ''] = match;
        const name = written?.toLowerCase() ?? '';
        // A name with capitals is a component of MDX or Astro.
        if (!containers.has(name) || written !== name || rest.endsWith('/')) continue;
        if (slash !== '/') open.push({ name, span: placeOf(match.index, match.index + whole.length) });
        else {
          const at = open.findLastIndex((element) => element.name === name);
          if (at !== -1) open.splice(at, 1);
        }
      }
    },
    left: () => open.map(({ name, span }) => ({ type: 'html-unclosed', span, detail: name })),
  };
}

/** What no bracket of a link stands in: code, tags, addresses in angles, shortcodes and the like; escapes are no brackets. */
const opaque = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<[^<>\n]*>|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const reference = /(?<![\w\])])\[([^[\]]*[^[\]\d\s:.,-][^[\]]*)\]\[([^[\]\n]+)\](?![([])/g;
const unclosed = /\[[^[\]]+\]\(((?:https?:\/\/|\/)[^\s()]*)[^()]*$/i;

/**
 * Links of one paragraph that came to nothing: `[a][b]` that nothing defines, an address without its closing
 * parenthesis. The rules are those of the kramdown reader, so that both kinds of site hear the same.
 */
export function slipsOf(token: Token, source: MappedText, isDefined: (label: string) => boolean): readonly Construct[] {
  if (!token.content.includes('](') && !token.content.includes('][')) return [];
  const text = token.content.replace(opaque, (piece) => ' '.repeat(piece.length));
  const undefinedOnes = [...text.matchAll(reference)].flatMap((match): Construct[] => {
    const [whole, , label = ''] = match;
    if (isDefined(label) || label.startsWith('^')) return [];
    const span = sourceSpan(source, match.index, match.index + whole.length);
    return [{ type: 'undefined-reference', span, detail: label }];
  });
  const last = unclosed.exec(text);
  if (last === null) return undefinedOnes;
  const address = last[1] ?? '';
  const end = last.index + last[0].indexOf(address) + address.length;
  return [...undefinedOnes, { type: 'unclosed-link', span: sourceSpan(source, last.index, end), detail: address }];
}
