import { readSpans } from '../spans/read-spans.ts';
import { HtmlBuffer, type Piece } from './html-buffer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { gathered } from './unit.ts';
import { type SpanConstruct, type SpanLink, type SpanSink, writeInlines } from './write-spans.ts';

/** A text's HTML with all there is to know of it, in offsets of the text. */
export interface SpanHtml {
  readonly pieces: readonly Piece[];
  readonly links: readonly SpanLink[];
  readonly ids: readonly string[];
  readonly constructs: readonly SpanConstruct[];
}

/** What a text stands in: a block, an HTML element (where lines have no breaks), or nothing. */
export type Parent = 'block' | 'html' | 'none';

/** HTML by the text alone: a key put together would be copied and hashed for each text of the notes. */
export interface SpanCache {
  get(text: string): SpanHtml | undefined;
  set(text: string, html: SpanHtml): void;
}

/** The HTML of a text; texts written before are not read again. */
export function spanHtml(env: PageEnvironment, text: string, parent: Parent): SpanHtml {
  const cache = env.spans[parent];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const { children, slips } = readSpans(text, env);
  const sink: SpanSink = { html: new HtmlBuffer(), links: [], ids: [], constructs: [] };
  writeInlines(env, sink, children, { breaks: parent !== 'html', inBlock: parent === 'block', isRaw: false });
  const html: SpanHtml = {
    pieces: sink.html.finish(),
    links: gathered(sink.links),
    ids: gathered(sink.ids),
    constructs: slips.length === 0 ? gathered(sink.constructs) : [...sink.constructs, ...slips],
  };
  cache.set(text, html);
  return html;
}
