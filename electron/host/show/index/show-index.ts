import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result } from '#shared/result.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { candidatePaths, episodeOf } from '#shared/show/recognise.ts';
import type { SiteFacts } from '#shared/show/site/site-facts.ts';
import { newestFirst, unreadableSummary } from '#shared/show/summarise.ts';
import { readSiteFacts, type ShowFailure } from '../../show-folder.ts';
import { diskFolders, type FolderPort } from '../folder-port.ts';
import { inParallel } from '../in-parallel.ts';
import { readEpisode } from '../read-episodes.ts';
import { readShow } from '../read-show.ts';
import { type NotesFound, type NotesSearch, notesSearch, type Searched } from '../search/notes-search.ts';
import { keepIndex, loadIndex, type ShowState } from './stored-index.ts';
import { type ReadShow, readShowOf, type WholeShow, wholeShow } from './whole-show.ts';

/** Reads shows, and of a show that was read before only the files that changed since. */
export interface ShowIndex {
  /** The show as its folder is now; 'unchanged' where that is the state that `unless` names. */
  read(root: string, unless?: string): Promise<Result<ReadShow | 'unchanged', ShowFailure>>;
  /** Episodes whose notes or other words a search finds; none of a show that was not read yet. */
  search(root: string, search: string): Promise<NotesFound>;
}

export interface IndexPorts {
  /** Where indexes are kept between runs, in the app's own data. */
  readonly folder: string;
  readonly port?: FolderPort;
  /** Ms since 1970. */
  readonly now: () => number;
}

/** Of a small show everything is read again after a change: that takes no time, and every habit of it is learned anew. */
const small = 400;
/** Of a large one, where more than this part changed (another branch was checked out). */
const mostChanged = 0.05;
/** A file that was written this shortly before it was read may change again without another stamp (ms, FAT's clock). */
const unsettledMs = 2000;

export function showIndex({ folder, port = diskFolders, now }: IndexPorts): ShowIndex {
  const known = new Map<string, ShowState>();
  let keeping: Promise<void> = Promise.resolve();
  let searching: { readonly root: string; readonly notes: NotesSearch } | undefined;
  const last = async (root: string): Promise<ShowState | undefined> => {
    const state = known.get(root) ?? (await loadIndex(folder, root));
    if (state !== undefined) known.set(root, state);
    return state;
  };
  return {
    async read(root, unless) {
      const facts = await readSiteFacts(root, port);
      if (!facts.ok) return facts;
      const before = await last(root);
      const state = await currentState(facts.value, before, port, now());
      known.set(root, state);
      // Nobody waits for the disk to have it; the last state is written last.
      if (state !== before) keeping = keeping.then(() => keepIndex(folder, state));
      return ok(state.read.state === unless ? 'unchanged' : state.read);
    },
    async search(root, search) {
      const state = await last(root);
      if (state === undefined) return { words: [], hits: [] };
      // Texts of one show at a time are held in memory.
      if (searching?.root !== root) searching = { root, notes: notesSearch(port) };
      return searching.notes.find(searchedOf(state), search);
    },
  };
}

const searched = new WeakMap<ShowState, Searched>();

/** The same value for the same state: by that a search knows that nothing changed. */
function searchedOf(state: ShowState): Searched {
  const known = searched.get(state);
  if (known !== undefined) return known;
  const made = { root: state.root, episodes: state.whole.episodes, stamps: state.stamps };
  searched.set(state, made);
  return made;
}

async function currentState(
  facts: SiteFacts,
  before: ShowState | undefined,
  port: FolderPort,
  now: number,
): Promise<ShowState> {
  const { root, files, texts } = facts.site;
  const paths = candidatePaths(facts);
  const siteKey = hashOf([...texts].flat());
  const stamps = stampsOf(root, paths, new Set(files), port, now);
  const finish = async (opened: Pick<WholeShow, 'show' | 'episodes'>): Promise<ShowState> => {
    const name = hashOf([siteKey, files.join('\n'), ...Object.entries(stamps).flat()]);
    const whole = await wholeShow({ ...opened, siteFiles: files }, name, now);
    return { root, siteKey, stamps, whole, read: readShowOf(whole) };
  };
  if (before === undefined || before.siteKey !== siteKey) return finish(await readShow(facts, port));
  const changed = paths.filter((path) => before.stamps[path] !== stamps[path] || stamps[path] === undefined);
  const gone = Object.keys(before.stamps).filter((path) => !(path in stamps));
  if (changed.length + gone.length === 0) return sameFiles(before, files) ? before : finish(before.whole);
  const isMuch = paths.length <= small || changed.length + gone.length > paths.length * mostChanged;
  return finish(
    isMuch ? await readShow(facts, port) : await patched(facts, before, new Set([...changed, ...gone]), port),
  );
}

/** The show with some of its files read again, by the rules that the whole of it taught. */
async function patched(
  facts: SiteFacts,
  { whole }: ShowState,
  changed: ReadonlySet<string>,
  port: FolderPort,
): Promise<Pick<WholeShow, 'show' | 'episodes'>> {
  const { root, files } = facts.site;
  const { show } = whole;
  const there = new Set(files);
  const source = { root, files: there, reader: facts.reader, port };
  const wanted = [...changed].filter((path) => there.has(path));
  const read = await inParallel(wanted, 32, async (path): Promise<readonly EpisodeSummary[]> => {
    const sample = await readEpisode(source, path);
    const summary = 'reason' in sample ? unreadableSummary(path, sample.reason, show) : episodeOf(sample, show);
    return summary === undefined ? [] : [summary];
  });
  const kept = whole.episodes.filter(({ path }) => !changed.has(path));
  return { show, episodes: [...kept, ...read.flat()].sort(newestFirst) };
}

/** What tells whether files changed: their own stamp and that of the data file beside them. Unsettled ones have none. */
function stampsOf(
  root: string,
  paths: readonly string[],
  files: ReadonlySet<string>,
  port: FolderPort,
  now: number,
): Readonly<Record<string, string>> {
  const stamps: Record<string, string> = {};
  for (const path of paths) {
    const stem = path.replace(/\.[^.]+$/, '');
    const sidecars = ['yml', 'yaml', 'json'].map((ending) => `${stem}.${ending}`).filter((name) => files.has(name));
    const own = [path, ...sidecars].map((name) => port.stamp(join(root, name)));
    const isSettled = own.every((stamp) => stamp !== undefined && now - stamp.changed > unsettledMs);
    stamps[path] = isSettled ? own.map((stamp) => stamp?.text).join('|') : `unsettled ${now}`;
  }
  return stamps;
}

function sameFiles({ whole }: ShowState, files: readonly string[]): boolean {
  return whole.siteFiles.length === files.length && whole.siteFiles.every((file, index) => file === files[index]);
}

function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
