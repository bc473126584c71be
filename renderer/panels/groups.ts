import type { CheckedLink, LinkState } from '#shared/links/link.ts';
import type { Problem, Severity } from '#shared/problem.ts';
import type { Position } from '#shared/text/position.ts';
import type { LinkGrouping, ProblemGrouping } from './list-choices.ts';

/** A heading with what stands below it. */
export interface Group<Row> {
  /** A severity, a rule, a state, a host, or the path of an episode. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A finding or link with its episode: lists may hold those of several. */
export interface InEpisode<Item> {
  readonly path: string;
  readonly item: Item;
  /** Where it begins in the file that the rules looked at: typing moves no row before they have looked again. */
  readonly place: Position;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const urgency: Readonly<Record<LinkState, number>> = { broken: 0, blocked: 1, unchecked: 2, ok: 3 };

/** Problems under headings: the gravest first, then in order of their place. */
export function groupProblems(
  rows: readonly InEpisode<Problem>[],
  by: ProblemGrouping,
): readonly Group<InEpisode<Problem>>[] {
  const sorted = [...rows].sort(
    (a, b) =>
      gravity[a.item.severity] - gravity[b.item.severity] || (a.path === b.path ? a.item.start - b.item.start : 0),
  );
  return grouped(sorted, ({ path, item }) => (by === 'severity' ? item.severity : by === 'rule' ? item.rule : path));
}

/** Links under headings: by state the dead ones first, else in order of the text. */
export function groupLinks(
  rows: readonly InEpisode<CheckedLink>[],
  by: LinkGrouping,
): readonly Group<InEpisode<CheckedLink>>[] {
  const stateOf = ({ item }: InEpisode<CheckedLink>): number => urgency[item.verdict.state];
  const sorted = by === 'state' ? [...rows].sort((a, b) => stateOf(a) - stateOf(b)) : rows;
  return grouped(sorted, ({ path, item }) =>
    by === 'state' ? item.verdict.state : by === 'host' ? hostOf(item.url) : path,
  );
}

/** The first rows of all groups together, and how many are left. */
export function firstRows<Row>(
  groups: readonly Group<Row>[],
  most: number,
): { readonly groups: readonly Group<Row>[]; readonly left: number } {
  let room = most;
  const shown = groups.flatMap(({ name, rows }) => {
    const part = rows.slice(0, room);
    room -= part.length;
    return part.length === 0 ? [] : [{ name, rows: part }];
  });
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return { groups: shown, left: Math.max(0, all - most) };
}

/** Whether a row's words hold what was typed, in any case and width of letters. */
export function holds(words: string, typed: string): boolean {
  return plain(words).includes(plain(typed));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function grouped<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Group<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const present = groups.get(name);
    if (present) present.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, items]) => ({ name, rows: items }));
}

/** The site of an address; '' for what leads to no other site. */
function hostOf(url: string): string {
  return /^(?:https?:)?\/\//i.test(url) && URL.canParse(url, 'https://x') ? new URL(url, 'https://x').host : '';
}
