import type { OpenedShow } from '#shared/ipc/answers.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import { request } from '../bridge.ts';
import { useDocuments } from '../store/documents-store.ts';
import type { Findings, TextFindings } from '../store/findings-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { forgetPage, forgetPages, receiveFrame, receivePage } from '../store/pages-store.ts';
import { currentShow } from '../store/show-store.ts';
import type { CheckUpdate, FromWorker, ToWorker } from './analysis-messages.ts';

// Rendering and rules run beside the page's thread: a key never waits for them.
let worker: Worker | undefined;
/** The show that the worker was told of last. */
let root: string | undefined;
/** The version of each open episode that the worker was given last. */
const given = new Map<string, number>();

interface Waiting {
  readonly path: string;
  readonly isAnswer: (check: CheckUpdate) => boolean;
  readonly resolve: (findings: Findings) => void;
}
let waiting: readonly Waiting[] = [];
/** How often the worker was told of a show, and at which of these each episode was looked at last. */
let lastState = 0;
const lookedAt = new Map<string, number>();

function tell(message: ToWorker): void {
  worker?.postMessage(message);
}

/** Starts the worker and feeds it every change of every open episode. */
export function startAnalysis(): void {
  worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
  useDocuments.subscribe((state, before) => {
    if (state.documents !== before.documents) giveChanged();
  });
}

/** The worker must know the show before any of its episodes. */
export function analyseShow({ id, show, episodes, site, addresses }: OpenedShow): void {
  given.clear();
  // Of another show, its worker knows no page any more.
  if (show.root !== root) forgetPages();
  root = show.root;
  tell({
    type: 'show',
    show,
    episodes,
    site,
    addresses,
    allowLocal: useInterface.getState().allowLocal,
    state: ++lastState,
  });
  giveChanged();
  giveSources(id);
}

/** The texts that set the site's pages are read beside: the pages come first without them, then with them. */
async function giveSources(show: string): Promise<void> {
  const sources = await request('show:sources', { show });
  if (currentShow()?.id !== show) return;
  tell({ type: 'sources', sources });
  given.clear();
  giveChanged();
}

function giveChanged(): void {
  const { documents } = useDocuments.getState();
  for (const { path, version, text } of Object.values(documents)) {
    if (given.get(path) === version) continue;
    given.set(path, version);
    tell({ type: 'text', path, version, text });
  }
  for (const path of given.keys()) {
    if (path in documents) continue;
    given.delete(path);
    toldAudio.delete(path);
    forgetPage(path);
    tell({ type: 'close', path });
  }
}

function receive(message: FromWorker): void {
  if (message.type === 'frame') {
    receiveFrame(message);
    return;
  }
  if (message.type === 'page') {
    receivePage(message);
    return;
  }
  if (message.type === 'judged') {
    asked.get(message.id)?.(message.findings);
    asked.delete(message.id);
    return;
  }
  const { type: _, path, told: __, state, ...findings } = message;
  lookedAt.set(path, state);
  useFindings.setState(({ byPath }) => ({ byPath: { ...byPath, [path]: findings } }));
  const answered = waiting.filter((caller) => caller.path === path && caller.isAnswer(message));
  waiting = waiting.filter((caller) => !answered.includes(caller));
  for (const caller of answered) caller.resolve(findings);
}

/**
 * The findings of this version of an episode, or of a newer one, beside the episodes that the show has now: where a
 * file was just moved, those that knew its old name would find it twice.
 */
export function findingsOf(path: string, version: number): Promise<Findings> {
  const present = useFindings.getState().byPath[path];
  const now = lastState;
  if (present !== undefined && present.version >= version && lookedAt.get(path) === now)
    return Promise.resolve(present);
  return new Promise((resolve) => {
    waiting = [...waiting, { path, isAnswer: (check) => check.version >= version && check.state >= now, resolve }];
  });
}

/** Who waits for a judgement, by its number. */
const asked = new Map<number, (findings: readonly TextFindings[]) => void>();
let lastAsked = 0;

/** What the rules say of any texts of an episode, all by what the worker was told until now. */
export function judgeTexts(path: string, texts: readonly string[]): Promise<readonly TextFindings[]> {
  const id = ++lastAsked;
  return new Promise((resolve) => {
    asked.set(id, resolve);
    tell({ type: 'judge', id, path, texts });
  });
}

/** What the worker was told last of each episode's audio, as text to compare, and when the findings know it. */
const toldAudio = new Map<string, { readonly audio: string; readonly judged: Promise<void> }>();
let lastTold = 0;

/**
 * What is known of an episode's audio file: size and length are judged against it. Resolves when the findings know it
 * too.
 */
export function analyseAudio(path: string, audio: KnownAudio | null): Promise<void> {
  const text = JSON.stringify(audio);
  const last = toldAudio.get(path);
  if (last?.audio === text) return last.judged;
  if (!given.has(path)) return Promise.resolve();
  const told = ++lastTold;
  // A check under way answers for the same text without having heard of the audio: it is no answer to this.
  const judged = new Promise<void>((resolve) => {
    waiting = [...waiting, { path, isAnswer: (check) => check.told >= told, resolve: () => resolve() }];
  });
  toldAudio.set(path, { audio: text, judged });
  tell({ type: 'audio', path, audio, told });
  return judged;
}
