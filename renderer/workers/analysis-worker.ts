import { checkEpisode, type ShowContext } from '#shared/check/check-episode.ts';
import { checkEntry } from '#shared/feed/made/check-entry.ts';
import { feedEntryOf } from '#shared/feed/made/feed-entry.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { EpisodeAddress } from '#shared/links/site.ts';
import type { SiteSources } from '#shared/liquid/site-sources.ts';
import { createNotesRenderer, type NotesRenderer } from '#shared/markdown/notes-renderer.ts';
import type { RenderedBlock, RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import { assertNever } from '#shared/result.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import { summarise } from '#shared/show/summarise.ts';
import { countText } from '#shared/text/count-text.ts';
import { changedBlocks, changeOfBlocks, type PageBlock } from '../preview/page-blocks.ts';
import type { Findings, TextFindings } from '../store/findings-store.ts';
import type { FromWorker, PageUpdate, ToWorker } from './analysis-messages.ts';
import { blocksAsWritten, hasLiquid, type PageFiller, pageFiller } from './filled-page.ts';
import { showContext } from './show-context.ts';

/** How long the typing must pause before the rules are run, in ms; the page is made at once. */
const checkDelayMs = 120;

interface Open {
  readonly renderer: NotesRenderer;
  /** Of the notes with their Liquid filled in; most have none. */
  filledRenderer: NotesRenderer | undefined;
  /** The blocks that the page has. */
  sent: readonly PageBlock[];
  /** The frame that the page has, as text. */
  sentFrame: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  check: () => void;
}

type Context = Omit<ShowContext, 'now'>;

const open = new Map<string, Open>();
const audioOf = new Map<string, { readonly audio: KnownAudio | null; readonly told: number }>();
let context: Context | undefined;
let showState = 0;
let addresses: readonly EpisodeAddress[] = [];
let sources: SiteSources = {};
let filler: PageFiller | undefined;
let lastBlock = 0;

const send = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'show':
      // Another show's renderer may follow other rules; the same show keeps what was rendered.
      if (context?.show.root !== message.show.root) open.clear();
      context = showContext(message);
      showState = message.state;
      addresses = message.addresses;
      filler = pageFiller(context, addresses, sources);
      return;
    case 'sources':
      sources = message.sources;
      filler = context === undefined ? undefined : pageFiller(context, addresses, sources);
      return;
    case 'text':
      analyse(message.path, message.version, message.text);
      return;
    case 'audio':
      audioOf.set(message.path, message);
      open.get(message.path)?.check();
      return;
    case 'judge':
      judge(message);
      return;
    case 'close':
      open.delete(message.path);
      audioOf.delete(message.path);
      return;
    default:
      assertNever(message);
  }
}

/** The page at once, the rules when the typing pauses. */
function analyse(path: string, version: number, text: string): void {
  if (context === undefined) return;
  const state = open.get(path) ?? begin(context);
  open.set(path, state);
  const frontMatter = parseFrontMatter(text, context.show.reader);
  const rendered = state.renderer.render(text.slice(frontMatter.notesStart));
  const blocks = filledBlocks(path, text, frontMatter, rendered, state);
  send(pageUpdate(path, version, text, frontMatter.notesStart, blocks, state));
  clearTimeout(state.timer);
  state.check = () => {
    if (context === undefined) return;
    sendFrame(path, frontMatter, state);
    const found = findingsIn(path, text, frontMatter, rendered, context);
    const notesBytes = new TextEncoder().encode(rendered.html).length;
    const counts = countText(text.slice(frontMatter.notesStart));
    const feed = feedChecks(path, text, frontMatter, rendered, context);
    const told = audioOf.get(path)?.told ?? 0;
    send({ type: 'check', path, told, state: showState, version, ...found, notesBytes, counts, feed });
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
  const { renderer } = open.get(path) ?? begin(shown);
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
  send({ type: 'frame', path, frame });
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
  state.filledRenderer ??= rendererFor(context);
  return blocksAsWritten(state.filledRenderer.render(filled.text).blocks, filled);
}

function rendererFor({ show }: Context): NotesRenderer {
  return createNotesRenderer({ dialect: show.markdown, kramdown: show.kramdown, lines: true });
}

function begin(shown: Context): Open {
  return {
    renderer: rendererFor(shown),
    filledRenderer: undefined,
    sent: [],
    sentFrame: 'null',
    timer: undefined,
    check: () => undefined,
  };
}

function pageUpdate(
  path: string,
  version: number,
  text: string,
  notesStart: number,
  blocks: readonly RenderedBlock[],
  state: Open,
): PageUpdate {
  const change = changeOfBlocks(state.sent, blocks, () => ++lastBlock);
  state.sent = changedBlocks(state.sent, change);
  let notesLine = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < notesStart; at = text.indexOf('\n', at + 1)) notesLine++;
  return { type: 'page', path, version, notesLine, change, marks: filler?.liquid.marks.list ?? [] };
}
