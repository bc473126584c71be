import { type CheckContext, checkEpisode } from '#shared/check/check-episode.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { createNotesRenderer, type NotesRenderer } from '#shared/markdown/notes-renderer.ts';
import type { RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import type { FromWorker, PageUpdate, ToWorker } from './analysis-messages.ts';
import { contextOf } from './show-context.ts';

/** How long the typing must pause before the rules are run, in ms; the page is made at once. */
const checkDelayMs = 120;

interface Open {
  readonly renderer: NotesRenderer;
  /** Numbers of the blocks that the page has: by the block itself, which the renderer keeps while it is unchanged. */
  sent: Map<object, number>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const open = new Map<string, Open>();
let context: CheckContext | undefined;
let lastBlock = 0;

const send = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'show') {
    context = contextOf(data);
    open.clear();
  } else if (data.type === 'close') open.delete(data.path);
  else analyse(data.path, data.version, data.text);
};

function analyse(path: string, version: number, text: string): void {
  if (context === undefined) return;
  const state = open.get(path) ?? begin(context);
  open.set(path, state);
  const frontMatter = parseFrontMatter(text, context.show.reader);
  const rendered = state.renderer.render(text.slice(frontMatter.notesStart));
  send(pageUpdate(path, version, text, frontMatter.notesStart, rendered, state));
  clearTimeout(state.timer);
  const { show } = context;
  state.timer = setTimeout(() => {
    if (context === undefined || context.show !== show) return;
    const { problems, links } = checkEpisode({ path, text, frontMatter, rendered }, { ...context, now: Date.now() });
    send({ type: 'check', path, version, problems, links });
  }, version === 0 ? 0 : checkDelayMs);
}

function begin({ show }: CheckContext): Open {
  const options =
    show.markdown === 'kramdown' ? { dialect: show.markdown, kramdown: show.kramdown } : { dialect: show.markdown };
  return { renderer: createNotesRenderer(options), sent: new Map(), timer: undefined };
}

function pageUpdate(
  path: string,
  version: number,
  text: string,
  notesStart: number,
  rendered: RenderedNotes,
  state: Open,
): PageUpdate {
  const numbers = new Map<object, number>();
  const blocks = rendered.blocks.map((block) => {
    const known = state.sent.get(block);
    const id = known ?? ++lastBlock;
    numbers.set(block, id);
    const { startLine, endLine } = block;
    return known === undefined ? { id, startLine, endLine, html: block.html } : { id, startLine, endLine };
  });
  state.sent = numbers;
  let notesLine = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < notesStart; at = text.indexOf('\n', at + 1)) notesLine++;
  const bytes = new TextEncoder().encode(rendered.html).length;
  return { type: 'page', path, version, notesLine, blocks, constructs: rendered.constructs, bytes };
}
