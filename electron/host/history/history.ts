import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HistoryLimits, historyLimits, type KeptVersion, type VersionKind } from '#shared/history/kept-version.ts';
import { inTurn } from '#shared/in-turn.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { encodeSource, type SourceText } from '#shared/text/source-text.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { type FileCalls, systemFiles } from '../files/file-calls.ts';
import { codeOf, type FileFailure, failureOf } from '../files/file-failure.ts';
import { hashOf, type NotUtf8, readSource, type SourceOnDisk } from '../files/read-source.ts';
import { pruneHistory } from './prune.ts';
import { versionName, versionOf } from './version-name.ts';

/** Which episode: its show's root and its path below it. */
export interface EpisodePlace {
  readonly root: string;
  readonly path: string;
}

export interface NewVersion extends EpisodePlace {
  readonly source: SourceText;
  readonly kind: VersionKind;
  /** When, ms since 1970. */
  readonly at: number;
}

/**
 * Earlier texts of every episode, in the app's own folder: `texts/` holds each text once, under its hash, as a plain
 * file that any editor opens; `episodes/` has a folder an episode, with an empty file a version.
 */
export interface History {
  /** Keeps a text durably. The same text as the last one is no new version. */
  keep(version: NewVersion): Promise<Result<KeptVersion, FileFailure>>;
  /** What is kept of an episode, the newest first. */
  list(place: EpisodePlace): Promise<readonly KeptVersion[]>;
  /** The text of a version. */
  read(place: EpisodePlace, id: string): Promise<Result<SourceOnDisk, FileFailure | NotUtf8>>;
  /** The text with this hash, whichever episode had it. */
  textOf(hash: string): Promise<Result<SourceOnDisk, FileFailure | NotUtf8>>;
  /** The episode's file has another name now: its versions go with it. */
  moved(from: EpisodePlace, to: EpisodePlace): Promise<void>;
  /** Removes what is too old, then the oldest where all together is too large. Resolves to how many versions went. */
  prune(now: number): Promise<number>;
  /** Resolves when everything that was to be kept until now is. */
  written(): Promise<void>;
}

/** Opens the history in a folder, which is made when the first version is kept. The limits are asked for at each pruning. */
export function openHistory(
  folder: string,
  { files = systemFiles, limits = () => historyLimits }: { files?: FileCalls; limits?: () => HistoryLimits } = {},
): History {
  const queue = inTurn();
  // One thing at a time: a text must not be removed as unused while a version of it is being kept.
  const alone = <T>(work: () => Promise<T>): Promise<T> => queue('history', work);
  const textFile = (hash: string) => join(folder, 'texts', hash.slice(0, 2), `${hash}.md`);
  const folderOf = (place: EpisodePlace) => join(folder, 'episodes', keyOf(place));

  const keep = async ({ root, path, source, kind, at }: NewVersion): Promise<Result<KeptVersion, FileFailure>> => {
    const bytes = encodeSource(source);
    const hash = hashOf(bytes);
    const own = folderOf({ root, path });
    const newest = (await versionsIn(own))[0];
    if (newest?.hash === hash && newest.kind !== 'editing') return ok(newest);
    // Two in one millisecond keep their order.
    const version = { at: Math.max(at, (newest?.at ?? 0) + 1), kind, hash };
    try {
      // The words are the person's alone.
      await mkdir(join(textFile(hash), '..'), { recursive: true, mode: 0o700 });
      await mkdir(own, { recursive: true, mode: 0o700 });
      if (!(await isThere(files, textFile(hash)))) {
        const written = await writeFileAtomic(textFile(hash), bytes, { files });
        if (!written.ok) return written;
      }
      const name = versionName(version);
      await noteEpisode(own, { root, path });
      await (await files.open(join(own, name), 'wx')).close();
      if (newest?.hash === hash) await files.unlink(join(own, newest.id)).catch(() => undefined);
      return ok({ ...version, id: name });
    } catch (error) {
      return fail(failureOf(error, textFile(hash)));
    }
  };

  return {
    keep: (version) => alone(() => keep(version)),
    list: (place) => alone(() => versionsIn(folderOf(place))),
    textOf: (hash) => readSource(textFile(hash), files),
    async read(place, id) {
      const version = (await versionsIn(folderOf(place))).find((candidate) => candidate.id === id);
      if (version === undefined) return fail({ reason: 'missing', path: place.path, code: 'ENOENT' });
      return readSource(textFile(version.hash), files);
    },
    moved: (from, to) => alone(() => moveVersions(folderOf(from), folderOf(to), to)),
    prune: (now) => alone(() => pruneHistory(folder, limits(), now)),
    written: () => alone(async () => undefined),
  };
}

function keyOf({ root, path }: EpisodePlace): string {
  return createHash('sha256').update(`${root}\0${path}`).digest('hex').slice(0, 40);
}

async function isThere(files: FileCalls, path: string): Promise<boolean> {
  try {
    return (await files.info(path)).kind === 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** For a person who looks into the folder: which episode this is. Nothing depends on it. */
async function noteEpisode(own: string, place: EpisodePlace): Promise<void> {
  await writeFile(join(own, 'episode.json'), `${JSON.stringify(place, null, 2)}\n`, { flag: 'wx' }).catch(
    () => undefined,
  );
}

/** The versions of an episode's folder, the newest first. */
async function versionsIn(own: string): Promise<readonly KeptVersion[]> {
  const names = await readdir(own).catch(() => []);
  return names
    .map(versionOf)
    .filter((version) => version !== undefined)
    .sort((a, b) => b.at - a.at);
}

async function moveVersions(from: string, to: string, place: EpisodePlace): Promise<void> {
  const names = (await readdir(from).catch(() => [])).filter((name) => versionOf(name) !== undefined);
  if (names.length === 0) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of names) await rename(join(from, name), join(to, name)).catch(() => undefined);
  await rm(from, { recursive: true, force: true });
  await noteEpisode(to, place);
}
