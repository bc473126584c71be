import { useEffect, useMemo, useState } from 'react';
import type { FillRow } from '#shared/audio/fill-plan.ts';
import {
  type EntryState,
  type FillEntry,
  fillTarget,
  rematched,
  stateOf,
  wantedRows,
} from '#shared/audio/many/fill-many.ts';
import type { EpisodeOnDisk } from '#shared/ipc/answers.ts';
import { request } from '../../bridge.ts';
import { documentAt } from '../../store/documents-store.ts';
import { currentShow } from '../../store/show-store.ts';
import type { ManySource } from './many-source.ts';

/** An entry with what it would change. */
export interface EntryView extends FillEntry {
  readonly state: EntryState;
  readonly rows: readonly FillRow[];
  /** Roles whose new value is wanted. */
  readonly chosen: ReadonlySet<string>;
  /** Where the file would be copied to, for the episode that names it so. */
  readonly copyTo?: string;
}

export interface Copying {
  readonly on: boolean;
  readonly plain: boolean;
}

export interface FillManyState {
  readonly views: readonly EntryView[];
  readonly isReading: boolean;
  readonly checked: ReadonlySet<string>;
  readonly setChecked: (keys: ReadonlySet<string>) => void;
  readonly match: (key: string, episode: string | null) => void;
  readonly choose: (key: string, role: string, isChosen: boolean) => void;
  /** Files that lie elsewhere are copied to where the episodes name them; `plain`: under names of plain letters. */
  readonly copying: Copying;
  readonly setCopying: (copying: Copying) => void;
  /** What the disk holds of an episode. */
  readonly onDisk: ReadonlyMap<string, EpisodeOnDisk>;
}

/** The review of many: matches that can be changed, the episodes' texts, what is wanted of each. */
export function useFillMany(source: ManySource): FillManyState {
  const [entries, setEntries] = useState(source.entries);
  const onDisk = useTexts(entries);
  const [overrides, setOverrides] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const [copying, setCopying] = useState<Copying>({ on: false, plain: false });
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const views = useMemo(
    () => entries.map((entry) => viewOf(entry, source, { onDisk, overrides, plain: copying.plain })),
    [entries, source, onDisk, overrides, copying.plain],
  );
  const isOn = ({ key, state, chosen }: EntryView) => chosen.size > 0 && (marks.get(key) ?? state === 'ready');
  return {
    views,
    isReading: entries.some(({ episode }) => episode !== undefined && !onDisk.has(episode)),
    checked: new Set(views.filter(isOn).map(({ key }) => key)),
    setChecked: (keys) => setMarks(new Map(views.map(({ key }) => [key, keys.has(key)]))),
    match: (key, episode) => {
      setEntries((before) => rematched(before, key, episode));
      setMarks((before) => new Map([...before].filter(([other]) => other !== key)));
      setOverrides((before) => new Map([...before].filter(([other]) => other !== key)));
    },
    choose: (key, role, isChosen) => {
      const present = views.find((view) => view.key === key)?.chosen ?? new Set<string>();
      const next = new Set([...present].filter((other) => other !== role).concat(isChosen ? [role] : []));
      setOverrides((before) => new Map([...before, [key, next]]));
      if (isChosen) setMarks((before) => new Map([...before, [key, true]]));
    },
    copying,
    setCopying,
    onDisk,
  };
}

interface Seen {
  readonly onDisk: ReadonlyMap<string, EpisodeOnDisk>;
  readonly overrides: ReadonlyMap<string, ReadonlySet<string>>;
  readonly plain: boolean;
}

function viewOf(entry: FillEntry, source: ManySource, { onDisk, overrides, plain }: Seen): EntryView {
  const { episode, key } = entry;
  const show = currentShow()?.show;
  const text = episode === undefined ? undefined : (documentAt(episode)?.text ?? onDisk.get(episode)?.text);
  const target =
    show === undefined || episode === undefined || text === undefined
      ? undefined
      : { path: episode, ...fillTarget(text, show) };
  const rows = target === undefined ? [] : source.rowsFor(key, target, plain);
  const chosen = overrides.get(key) ?? new Set(wantedRows(rows).map(({ role }) => role));
  // A copy that no episode names would only lie there.
  const isNamed = rows.some(({ role, reason }) => role === 'audio' && (reason === 'same' || chosen.has(role)));
  const copyTo = isNamed && target !== undefined ? source.copyTo?.(key, target, plain) : undefined;
  const state = stateOf(entry, text === undefined ? undefined : rows);
  return { ...entry, rows, chosen, state, ...(copyTo === undefined ? {} : { copyTo }) };
}

/** The files of all episodes that an entry is meant for, read once each. What cannot be read counts as empty. */
function useTexts(entries: readonly FillEntry[]): ReadonlyMap<string, EpisodeOnDisk> {
  const [texts, setTexts] = useState<ReadonlyMap<string, EpisodeOnDisk>>(new Map());
  useEffect(() => {
    const show = currentShow()?.id;
    const missing = entries.flatMap(({ episode }) => (episode === undefined || texts.has(episode) ? [] : [episode]));
    if (show === undefined || missing.length === 0) return;
    let isGone = false;
    const read = async (path: string): Promise<readonly [string, EpisodeOnDisk]> => {
      const answer = await request('episode:read', { show, path });
      return [path, answer.ok ? answer.value : { text: '', bom: false, hash: '' }];
    };
    Promise.all(missing.map(read)).then((found) => {
      if (!isGone) setTexts((before) => new Map([...before, ...found]));
    });
    return () => {
      isGone = true;
    };
  }, [entries, texts]);
  return texts;
}
