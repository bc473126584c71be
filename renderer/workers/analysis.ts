import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import type { SiteSources } from '#shared/liquid/site-sources.ts';
import type { KnownAudio } from '#shared/rules/context.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { request } from '../bridge.ts';
import { pageHere, preparePages, warmPage } from '../preview/pages-here.ts';
import { useDocuments } from '../store/documents-store.ts';
import type { Findings, TextFindings } from '../store/findings-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { forgetPage, forgetPages, receiveFrame, receivePage } from '../store/pages-store.ts';
import { currentShow } from '../store/show-store.ts';
import { notesEditable } from '../window/stages.ts';
import type { CheckUpdate, FromWorker, ToWorker } from './analysis-messages.ts';

// Rendering and rules run beside the page's thread: a key never waits for them.
let worker: Worker | undefined;
/** The show that the worker was told of last. */
let root: string | undefined;
/** What the worker was told of each open episode last: the number of its opening, and the version of its text. */
interface Given {
  readonly opening: number;
  readonly version: number;
}
const given = new Map<string, Given>();
let lastOpening = 0;

interface Waiting {
  readonly path: string;
  readonly isAnswer: (check: CheckUpdate) => boolean;
  readonly resolve: (findings: Findings | undefined) => void;
}
let waiting: readonly Waiting[] = [];
/** How often the worker was told of a show, and at which of these each episode was looked at last. */
let lastState = 0;
const lookedAt = new Map<string, number>();

/** What is said before the worker is there. */
const early: ToWorker[] = [];

function tell(message: ToWorker): void {
  if (worker === undefined) early.push(message);
  else worker.postMessage(message);
}

/** Starts the worker and feeds it every change of every open episode. */
export function startAnalysis(): void {
  worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
  for (const message of early.splice(0)) worker.postMessage(message);
  useDocuments.subscribe((state, before) => {
    if (state.documents !== before.documents) giveChanged();
  });
  // What was opened before; without its show the worker can make nothing of it.
  if (root !== undefined) giveChanged();
}

/** The worker must know the show before any of its episodes, and looks at those again that it knows. */
export function analyseShow({ id, show, episodes, site, addresses }: OpenedShow): void {
  if (show.root !== root) {
    // Of another show, its worker knows no page any more.
    forgetPages();
    given.clear();
    lastSources = undefined;
  }
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
  notesEditable.reached.then(() => preparePages(show));
  // Other generators' pages are not set here.
  if (show.generator === 'jekyll') giveSources(id);
}

/** Some episodes of the show are others: what is open is judged beside them. */
export function analyseEpisodes(gone: readonly string[], come: readonly EpisodeSummary[]): void {
  tell({ type: 'episodes', gone, come, state: ++lastState });
}

let lastAskedSources = 0;
let lastSources: SiteSources | undefined;

/** The texts that set the site's pages are read beside: the pages come first without them, then with them. */
async function giveSources(show: string): Promise<void> {
  const asked = ++lastAskedSources;
  await notesEditable.reached;
  const sources = await request('show:sources', { show });
  if (currentShow()?.id !== show || asked !== lastAskedSources) return;
  if (lastSources !== undefined && isSame(lastSources, sources)) return;
  lastSources = sources;
  tell({ type: 'sources', sources });
}

function isSame(one: SiteSources, other: SiteSources): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}

function giveChanged(): void {
  const { documents } = useDocuments.getState();
  for (const { path, version, text } of Object.values(documents)) {
    const last = given.get(path);
    if (last?.version === version) continue;
    const opening = last?.opening ?? ++lastOpening;
    given.set(path, { opening, version });
    const episode = { path, opening, version, text };
    const page = pageHere(episode);
    tell({ type: 'text', page: page === undefined, ...episode });
    if (page !== undefined) receivePage(page);
  }
  for (const path of given.keys()) if (!(path in documents)) close(path);
}

/** Nothing that was found of a closed episode is true of it when it is opened again. */
function close(path: string): void {
  given.delete(path);
  toldAudio.delete(path);
  lookedAt.delete(path);
  forgetPage(path);
  useFindings.setState(({ byPath: { [path]: _, ...byPath }, audio: { [path]: __, ...audio } }) => ({ byPath, audio }));
  tell({ type: 'close', path });
  answer(path, () => true, undefined);
}

/** Gives those who wait for an episode's findings what they waited for. */
function answer(path: string, isMeant: (caller: Waiting) => boolean, findings: Findings | undefined): void {
  const answered = waiting.filter((caller) => caller.path === path && isMeant(caller));
  waiting = waiting.filter((caller) => !answered.includes(caller));
  for (const caller of answered) caller.resolve(findings);
}

function receive(message: FromWorker): void {
  if (message.type === 'judged') {
    asked.get(message.id)?.(message.findings);
    asked.delete(message.id);
    return;
  }
  // Said before the worker heard that it was closed.
  if (given.get(message.path)?.opening !== message.opening) return;
  if (message.type === 'frame') receiveFrame(message);
  else if (message.type === 'check') receiveCheck(message);
  else {
    receivePage(message);
    warmPage(message.path);
  }
}

function receiveCheck(check: CheckUpdate): void {
  const { type: _, opening: __, path, told: ___, state, ...findings } = check;
  lookedAt.set(path, state);
  useFindings.setState(({ byPath }) => ({ byPath: { ...byPath, [path]: findings } }));
  answer(path, (caller) => caller.isAnswer(check), findings);
}

/**
 * The findings of this version of an episode, or of a newer one, beside the episodes that the show has now: where a
 * file was just moved, those that knew its old name would find it twice. Undefined: it was closed.
 */
export function findingsOf(path: string, version: number): Promise<Findings | undefined> {
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
