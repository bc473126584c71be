import { checkEpisode, type ShowContext } from '#shared/check/check-episode.ts';
import { mainLineEnd, notesLine } from '#shared/document/notes-text.ts';
import { checkEntry } from '#shared/feed/made/check-entry.ts';
import { feedEntryOf } from '#shared/feed/made/feed-entry.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { hasLiquid } from '#shared/liquid/has-liquid.ts';
import { LiquidMarks } from '#shared/liquid/liquid-mark.ts';
import type { SiteSources } from '#shared/liquid/site-sources.ts';
import type { NotesRenderer } from '#shared/markdown/notes-renderer.ts';
import type { RenderedBlock, RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import { assertNever } from '#shared/result.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import { replacedEpisodes } from '#shared/show/replace-episodes.ts';
import { summarise } from '#shared/show/summarise.ts';
import { countText } from '#shared/text/count-text.ts';
import { lineStarts } from '#shared/text/position.ts';
import { changeOfBlocks } from '../preview/page-blocks.ts';
import type { Findings, TextFindings } from '../store/findings-store.ts';
import type { EpisodeText, FromWorker, ToWorker } from './analysis-messages.ts';
import { blocksAsWritten, type PageFiller, pageFiller } from './filled-page.ts';
import { showContext } from './show-context.ts';
import { rendererFor } from './show-renderer.ts';

/** How long the typing must pause before the rules are run, in ms; the page is made at once. */
const checkDelayMs = 120;

interface Open {
  readonly opening: number;
  version: number;
  text: string;
  readonly renderer: NotesRenderer;
  /** Of the notes with their Liquid filled in; most have none. */
  filledRenderer: NotesRenderer | undefined;
  /** The blocks that the page has from here; none where it made the last version itself. */
  sent: readonly RenderedBlock[];
  /** The frame that the page has, as text. */
  sentFrame: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  check: () => void;
}

type Context = Omit<ShowContext, 'now'>;
type ShowMessage = Extract<ToWorker, { type: 'show' }>;

const open = new Map<string, Open>();
const audioOf = new Map<string, { readonly audio: KnownAudio | null; readonly told: number }>();
let shownAs: ShowMessage | undefined;
let context: Context | undefined;
let sources: SiteSources = {};
let filler: PageFiller | undefined;
let marks = new LiquidMarks();

const send = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'show':
      // Another show's renderer may follow other rules; the same show keeps what was rendered.
      if (shownAs?.show.root !== message.show.root) closeAll();
      takeOver(message);
      return;
    case 'episodes':
      if (shownAs === undefined) return;
      takeOver({ ...shownAs, ...replacedEpisodes(shownAs, message.gone, message.come), state: message.state });
      return;
    case 'sources':
      sources = message.sources;
      if (shownAs !== undefined) takeOver(shownAs);
      return;
    case 'text':
      analyse(message, message.page);
      return;
    case 'audio':
      audioOf.set(message.path, message);
      open.get(message.path)?.check();
      return;
    case 'judge':
      judge(message);
      return;
    case 'close':
      close(message.path);
      return;
    default:
      assertNever(message);
  }
}

/** The show, or what is around it, is another: what is open is looked at again beside it. */
function takeOver(message: ShowMessage): void {
  shownAs = message;
  context = showContext(message);
  filler = pageFiller(context, message.addresses, sources, marks);
  for (const [path, { opening, version, text }] of open) analyse({ path, opening, version, text }, true);
}

/** Nothing more is said of an episode that is closed. */
function close(path: string): void {
  clearTimeout(open.get(path)?.timer);
  open.delete(path);
  audioOf.delete(path);
}

function closeAll(): void {
  for (const path of open.keys()) close(path);
  sources = {};
  marks = new LiquidMarks();
}

/** The page at once, the rules when the typing pauses. */
function analyse({ path, opening, version, text }: EpisodeText, isPageWanted: boolean): void {
  if (context === undefined) return;
  const present = open.get(path);
  const state = present?.opening === opening ? present : begin(context, opening);
  state.version = version;
  state.text = text;
  open.set(path, state);
  const frontMatter = parseFrontMatter(text, context.show.reader);
  const rendered = state.renderer.render(text.slice(frontMatter.notesStart));
  if (isPageWanted) sendPage(path, frontMatter, filledBlocks(path, text, frontMatter, rendered, state), state);
  else state.sent = [];
  clearTimeout(state.timer);
  state.check = () => {
    if (context === undefined) return;
    sendFrame(path, frontMatter, state);
    const found = findingsIn(path, text, frontMatter, rendered, context);
    const notesBytes = new TextEncoder().encode(rendered.html).length;
    const counts = countText(text.slice(frontMatter.notesStart));
    const feed = feedChecks(path, text, frontMatter, rendered, context);
    const told = audioOf.get(path)?.told ?? 0;
    const known = shownAs?.state ?? 0;
    const lines = { lineStarts: Uint32Array.from(lineStarts(text)), lineEnd: mainLineEnd(text) };
    send({ type: 'check', path, opening, told, state: known, version, ...found, notesBytes, counts, ...lines, feed });
  };
  state.timer = setTimeout(state.check, version === 0 ? 0 : checkDelayMs);
}

/** What the rules say of a text, beside what is known of the episode's audio and of the show. */
function findingsIn(
  path: string,
  text: string,
  frontMatter: FrontMatter,
  rendered: RenderedNotes,
  shown: Context,
): TextFindings {
  const audio = audioOf.get(path)?.audio ?? null;
  const input = { path, text, frontMatter, rendered, ...(audio === null ? {} : { audio }) };
  const { problems, links, audioSize } = checkEpisode(input, { ...shown, now: Date.now() });
  return { problems, links, ...(audioSize === undefined ? {} : { audioSize }) };
}

/** Any texts of an episode by the same knowledge; what they share with the open text is rendered already. */
function judge({ id, path, texts }: Extract<ToWorker, { type: 'judge' }>): void {
  if (context === undefined) return;
  const shown = context;
  const renderer = open.get(path)?.renderer ?? rendererFor(shown.show);
  const findings = texts.map((text) => {
    const frontMatter = parseFrontMatter(text, shown.show.reader);
    return findingsIn(path, text, frontMatter, renderer.render(text.slice(frontMatter.notesStart)), shown);
  });
  send({ type: 'judged', id, findings });
}

/** The episode as an item of the feed, looked at as the directories do. */
function feedChecks(
  path: string,
  text: string,
  frontMatter: FrontMatter,
  { html }: RenderedNotes,
  { show, site }: Context,
): Findings['feed'] {
  if (frontMatter.error) return [];
  const summary = summarise(path, text, show);
  return summary.status === 'archive' ? [] : checkEntry(feedEntryOf({ summary, frontMatter, show, site, html }), show);
}

/** The frame follows the front matter and the site's files; the notes are not in it, so that typing in them leaves it. */
function sendFrame(path: string, frontMatter: FrontMatter, state: Open): void {
  const frame = filler?.frameFor(path, frontMatter) ?? null;
  const text = JSON.stringify(frame);
  if (text === state.sentFrame) return;
  state.sentFrame = text;
  send({ type: 'frame', path, opening: state.opening, frame, marks: marks.list });
}

/** The page's blocks: the notes' own, or those of the notes as Liquid fills them in. Rules speak about the notes as written. */
function filledBlocks(
  path: string,
  text: string,
  frontMatter: FrontMatter,
  rendered: RenderedNotes,
  state: Open,
): readonly RenderedBlock[] {
  const notes = text.slice(frontMatter.notesStart);
  if (filler === undefined || !hasLiquid(notes) || context === undefined) return rendered.blocks;
  const values = filler.valuesFor(path, frontMatter);
  if (values.page['render_with_liquid'] === false) return rendered.blocks;
  const filled = filler.liquid.fill(notes, values);
  state.filledRenderer ??= rendererFor(context.show);
  return blocksAsWritten(state.filledRenderer.render(filled.text).blocks, filled);
}

function begin(shown: Context, opening: number): Open {
  return {
    opening,
    version: 0,
    text: '',
    renderer: rendererFor(shown.show),
    filledRenderer: undefined,
    sent: [],
    sentFrame: 'null',
    timer: undefined,
    check: () => undefined,
  };
}

function sendPage(path: string, frontMatter: FrontMatter, blocks: readonly RenderedBlock[], state: Open): void {
  const { opening, version, text } = state;
  const change = changeOfBlocks(state.sent, blocks);
  state.sent = blocks;
  const line = notesLine(text, frontMatter.notesStart);
  send({ type: 'page', path, opening, version, notesLine: line, change, marks: marks.list });
}
