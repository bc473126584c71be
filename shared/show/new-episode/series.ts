import type { EpisodeSummary } from '../episode-summary.ts';
import { civilDayOf, dayNumber, marksOf, weekdayOf } from './episode-marks.ts';
import { patternOf, shownPattern } from './text-pattern.ts';

/** Episodes of a show that are made alike: one manner, one rhythm, the same hosts. */
export interface Series {
  /** The same for as long as the show goes on so. */
  readonly id: string;
  /** The newest first; never empty. */
  readonly members: readonly EpisodeSummary[];
  /** What tells it from the show's others, for a choice: the days of the week (0 Sunday), what titles begin with, who speaks, the file's folder or name. */
  readonly weekdays?: readonly number[];
  readonly prefix?: string;
  readonly people?: readonly string[];
  readonly name?: string;
}

/** So many of the latest episodes tell of the series that a show has now. */
const asked = 60;
/** So many make a series; fewer are exceptions. */
const least = 3;

/**
 * The series of a show, from its episodes that are out, the newest first: by the form of their files' names, then by what
 * titles begin with, then by weekdays or turns that have other people. Most shows are one.
 */
export function seriesOf(episodes: readonly EpisodeSummary[]): readonly Series[] {
  const latest = episodes.slice(0, asked);
  if (latest.length === 0) return [];
  const split = byName(latest).flatMap(byTitle).flatMap(byWeekday).flatMap(byPeople);
  // A series that ended long ago is not asked about.
  return split.filter(
    ({ members }) => episodes.length < 30 || members.some((member) => latest.slice(0, 30).includes(member)),
  );
}

type Split = (series: Series) => readonly Series[];

/** Specials are numbered apart (`sp008.md`), and some shows keep a folder for each series. Names made of titles are one form. */
function byName(episodes: readonly EpisodeSummary[]): readonly Series[] {
  const formOf = (episode: EpisodeSummary): string => {
    const folder = episode.path.slice(0, episode.path.lastIndexOf('/') + 1);
    const pattern = shownPattern(patternOf(episode.path, marksOf(episode)).pattern);
    const form = pattern.slice(pattern.lastIndexOf('/') + 1).replace(/\d+/g, '#');
    // A page bundle is named by its folder; a letter run of any length would be a title.
    const isShort = /^[^\p{L}]*(?:\p{L}{1,4}#)?[^\p{L}]*\.\w+$/u.test(form);
    return isShort && episode.status !== 'archive' ? `${plainFolder(folder)}${form}` : plainFolder(folder);
  };
  return grouped({ id: '', members: episodes }, formOf, (form) => ({ name: form }));
}

/** A folder without what changes with the year or the episode. */
function plainFolder(folder: string): string {
  const segments = folder.split('/').filter(Boolean);
  const stays = segments.findIndex((segment) => /^\d/.test(segment));
  const kept = stays === -1 ? segments : segments.slice(0, stays);
  return `${kept.map((segment) => segment.replace(/^(_?\w+)\.bak$/, '$1')).join('/')}/`;
}

const byTitle: Split = (series) => grouped(series, titleBeginning, (prefix) => ({ prefix }));

/** Words before a number or a sign: `News`, `Aftershow`. Empty where a title begins otherwise. */
function titleBeginning(episode: EpisodeSummary): string {
  const { pattern } = patternOf(episode.title, marksOf(episode));
  const match = /^[\s【[(]*(\p{L}[\p{L}\p{M}' ]{1,30}?)\s*(?:[#＃\ue8f0-\ue91f\d]|[:：|｜\]】)])/u.exec(pattern);
  return match?.[1]?.trim() ?? '';
}

/** Weekdays that have other hosts: Mondays with one pair, Fridays with another. Days with the same hosts are one series. */
const byWeekday: Split = (series) => {
  const days = new Map<number, EpisodeSummary[]>();
  for (const member of series.members) {
    const day = civilDayOf(member);
    if (day === undefined) continue;
    const weekday = weekdayOf(dayNumber(day));
    days.set(weekday, [...(days.get(weekday) ?? []), member]);
  }
  const regular = [...days].filter(([, members]) => members.length >= least);
  const hostsOn = new Map(regular.map(([weekday, members]) => [weekday, hostsOf(members).join('\n')]));
  if (new Set(hostsOn.values()).size < 2 || [...hostsOn.values()].includes('')) return [series];
  return [...new Set(hostsOn.values())].map((hosts) => {
    const weekdays = [...hostsOn].filter(([, other]) => other === hosts).map(([weekday]) => weekday);
    const members = series.members.filter((member) => {
      const day = civilDayOf(member);
      return day !== undefined && weekdays.includes(weekdayOf(dayNumber(day)));
    });
    const sorted = weekdays.sort((a, b) => a - b);
    return { ...series, id: `${series.id}|${sorted.join()}`, members, weekdays: sorted, people: hosts.split('\n') };
  });
};

/** Who speaks in more than half of the latest episodes. */
function hostsOf(members: readonly EpisodeSummary[]): readonly string[] {
  const latest = members.slice(0, 6);
  const names = new Set(latest.flatMap(({ people }) => people));
  return [...names]
    .filter((name) => latest.filter(({ people }) => people.includes(name)).length * 2 > latest.length)
    .sort();
}

/** Teams that take turns: the same sets of people again and again, and hardly any other. */
const byPeople: Split = (series) => {
  if (series.weekdays !== undefined) return [series];
  const team = ({ people }: EpisodeSummary): string => [...people].sort().join('\n');
  const latest = series.members.slice(0, 20);
  const counts = new Map<string, number>();
  for (const member of latest) counts.set(team(member), (counts.get(team(member)) ?? 0) + 1);
  const teams = [...counts].filter(([name, count]) => name !== '' && count >= least);
  const covered = teams.reduce((sum, [, count]) => sum + count, 0);
  if (teams.length < 2 || covered * 10 < latest.length * 8) return [series];
  return teams.map(([name]) => ({
    ...series,
    id: `${series.id}|${name}`,
    members: series.members.filter((member) => team(member) === name),
    people: name.split('\n'),
  }));
};

/** Groups of at least three each; what is in none stays with the largest, so that no episode teaches nobody. */
function grouped(
  series: Series,
  nameOf: (episode: EpisodeSummary) => string,
  signs: (name: string) => Partial<Series>,
): readonly Series[] {
  const groups = new Map<string, EpisodeSummary[]>();
  for (const member of series.members) {
    const name = nameOf(member);
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  const large = [...groups].filter(([, members]) => members.length >= least).sort((a, b) => b[1].length - a[1].length);
  if (large.length < 2) return [series];
  const small = new Set([...groups.keys()].filter((name) => !large.some(([other]) => other === name)));
  return large.map(([name], index) => ({
    ...series,
    id: `${series.id}|${name}`,
    members: series.members.filter((member) => nameOf(member) === name || (index === 0 && small.has(nameOf(member)))),
    ...(name === '' ? {} : signs(name)),
  }));
}
