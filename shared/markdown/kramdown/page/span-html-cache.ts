import type { Inline } from '../spans/inline.ts';
import { readSpans } from '../spans/read-spans.ts';
import { HtmlBuffer, type Piece } from './html-buffer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { type SpanConstruct, type SpanLink, type SpanSink, writeInlines } from './write-spans.ts';

/** A text's HTML with all there is to know of it, in offsets of the text. */
export interface SpanHtml {
  readonly children: readonly Inline[];
  readonly pieces: readonly Piece[];
  readonly links: readonly SpanLink[];
  readonly ids: readonly string[];
  readonly constructs: readonly SpanConstruct[];
}

/** The HTML of a text; texts written before are not read again. `inHtml`: it stands inside of an HTML element. */
export function spanHtml(env: PageEnvironment, text: string, inHtml: boolean): SpanHtml {
  const key = inHtml ? `<${text}` : `>${text}`;
  const known = env.spans.get(key);
  if (known !== undefined) {
    env.spans.set(key, known);
    return known;
  }
  const { children, slips } = readSpans(text, env);
  const sink: SpanSink = { html: new HtmlBuffer(), links: [], ids: [], constructs: [] };
  writeInlines(env, sink, children, { breaks: !inHtml, inBlock: true, isRaw: false });
  const html: SpanHtml = {
    children,
    pieces: sink.html.finish(),
    links: sink.links,
    ids: sink.ids,
    constructs: [...sink.constructs, ...slips],
  };
  env.spans.set(key, html);
  return html;
}
