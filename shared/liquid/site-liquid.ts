import { Context, Liquid, type TagToken, type Template, TypeGuards, toValueSync } from 'liquidjs';
import { type FilledNotes, type FilledPiece, joinPieces } from './filled-notes.ts';
import { type FilterSite, jekyllFilters } from './jekyll-filters.ts';
import { LiquidMarks } from './liquid-mark.ts';
import type { SiteSources } from './site-sources.ts';

export interface LiquidSite extends FilterSite {
  readonly sources: SiteSources;
  /** IANA name of the zone that dates are shown in. */
  readonly timezone: string | undefined;
  /** The address of a page or post of the site, for `link` and `post_url`; undefined where it has none. */
  readonly addressOf: (path: string) => string | undefined;
}

/** What Liquid may look up. */
export interface LiquidValues {
  readonly site: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
}

/** What a layout may look up beside that: what it is put around, and its own front matter. */
export interface LayoutValues extends LiquidValues {
  readonly content: string;
  readonly layout: Readonly<Record<string, unknown>>;
}

export interface SiteLiquid {
  readonly marks: LiquidMarks;
  /** The notes with their Liquid filled in; never throws. What has no value, or is not run here, leaves a mark. */
  fill(notes: string, values: LiquidValues): FilledNotes;
  /** A layout of the site without its front matter, put out whole, or undefined where it cannot be. */
  render(template: string, values: LayoutValues): string | undefined;
}

/** A page of a podcast needs a few thousand steps; more is a loop that nobody waits for. */
const limits = { parseLimit: 2_000_000, renderLimit: 300, memoryLimit: 20_000_000 };

/**
 * Liquid as Jekyll has it, over plain values and the texts given alone: it reads no file, calls nothing of the values'
 * own, and stops at its limits of text, time and memory. Who makes it anew while its pages are shown gives it the marks
 * that these know.
 */
export function siteLiquid(site: LiquidSite, marks: LiquidMarks = new LiquidMarks()): SiteLiquid {
  const engine = new Liquid({
    ...limits,
    templates: includesOf(site.sources),
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    relativeReference: false,
    ownPropertyOnly: true,
    strictFilters: false,
    ...(site.timezone === undefined ? {} : { timezoneOffset: site.timezone }),
  });
  for (const [name, filter] of Object.entries(jekyllFilters(site))) engine.registerFilter(name, filter);
  registerAddresses(engine, site.addressOf);
  for (const [path, text] of Object.entries(site.sources)) {
    if (/^_(?:includes|layouts)\//.test(path)) refuseUnknownTags(engine, text, marks);
  }
  const contextOf = (values: object) => new Context(values, engine.options, { sync: true }, { liquid: engine });
  return {
    marks,
    fill(notes, values) {
      refuseUnknownTags(engine, notes, marks);
      const templates = attempt(() => engine.parse(notes));
      if (templates === undefined) return joinPieces(notes, refusedPieces(notes, marks));
      const context = contextOf(values);
      const pieces = templates.map((template, index) => {
        const end = templates[index + 1]?.token.begin ?? notes.length;
        return pieceOf(template, notes.slice(template.token.begin, end), engine, context, marks);
      });
      return joinPieces(notes, pieces);
    },
    render(template, values) {
      return attempt(() => String(engine.parseAndRenderSync(template, contextOf(values))));
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // A template of others that cannot be read is an outcome, not a fault of this program.
    return undefined;
  }
}

function includesOf(sources: SiteSources): Record<string, string> {
  const entries = Object.entries(sources).flatMap(([path, text]) =>
    path.startsWith('_includes/') ? [[path.slice('_includes/'.length), text] as const] : [],
  );
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function pieceOf(
  template: Template,
  source: string,
  engine: Liquid,
  context: Context,
  marks: LiquidMarks,
): FilledPiece {
  const { token } = template;
  const from = token.begin;
  if (TypeGuards.isHTMLToken(token)) return { text: token.getContent(), from: from + token.trimLeft, isOwn: true };
  const text = attempt(() => String(toValueSync(engine.renderer.renderTemplates([template], context)) ?? ''));
  const written = token.getText();
  if (text === undefined) return { text: marks.place('refused', source.trimEnd()), from, isOwn: false };
  const isOutput = written.startsWith('{{');
  return { text: text === '' && isOutput ? marks.place('missing', written) : text, from, isOwn: false };
}

const liquid = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Notes that Liquid cannot read as a whole: the site would not be built. Each tag stands as it is written. */
function refusedPieces(notes: string, marks: LiquidMarks): readonly FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let at = 0;
  for (const { 0: written, index } of notes.matchAll(liquid)) {
    pieces.push({ text: notes.slice(at, index), from: at, isOwn: true });
    pieces.push({ text: marks.place('refused', written), from: index, isOwn: false });
    at = index + written.length;
  }
  pieces.push({ text: notes.slice(at), from: at, isOwn: true });
  return pieces;
}

/** A tag of a plugin is shown as it is written; everything else goes on. */
function refuseUnknownTags(engine: Liquid, text: string, marks: LiquidMarks): void {
  for (const [, name] of text.matchAll(/\{%-?\s*([\w-]+)/g)) {
    if (name === undefined || engine.tags[name] !== undefined || isPartOfTag(name)) continue;
    engine.registerTag(name, {
      parse(token: TagToken) {
        this['written'] = token.getText();
      },
      render() {
        return marks.place('refused', String(this['written']));
      },
    });
  }
}

const parts = new Set([
  'else',
  'elsif',
  'when',
  'endif',
  'endunless',
  'endcase',
  'endfor',
  'endtablerow',
  'endcapture',
]);

function isPartOfTag(name: string): boolean {
  return parts.has(name) || name === 'endraw' || name === 'endcomment' || name === 'endblock';
}

/** `link` and `post_url` put out the address of another page; one that is not there is refused, as the site's build does. */
function registerAddresses(engine: Liquid, addressOf: (path: string) => string | undefined): void {
  for (const name of ['link', 'post_url'])
    engine.registerTag(name, {
      parse(token: TagToken) {
        this['path'] = token.args.trim();
      },
      render() {
        const address = addressOf(String(this['path']));
        if (address === undefined) throw new Error(`no page ${String(this['path'])}`);
        return address;
      },
    });
}
