import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShow } from '#host/show-folder.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { isMap, plainText } from '#shared/frontmatter/value-text.ts';
import { splitDate } from '#shared/frontmatter/written-date.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { marksOf } from '#shared/show/new-episode/episode-marks.ts';
import { nextNumber } from '#shared/show/new-episode/next-number.ts';
import { writeEpisode } from '#shared/show/new-episode/propose-episode.ts';
import { patternOf } from '#shared/show/new-episode/text-pattern.ts';
import { roleNodes, roleOfKey } from '#shared/show/profile/role-nodes.ts';
import type { Show } from '#shared/show/show.ts';

/** What was foretold of one real episode, beside what it really has. */
export interface Foretelling {
  readonly path: string;
  readonly what: 'number' | 'file' | 'people' | 'audio' | 'extra';
  readonly key: string;
  /** The others agree on something among themselves: who knows them knows this one, unless it is an exception. */
  readonly isDetermined: boolean;
  readonly foretold: string;
  readonly real: string;
}

/** Leaves each episode of a show out in turn and foretells it from the others. */
export async function foretellEach(root: string): Promise<readonly Foretelling[]> {
  const opened = await openShow(root);
  if (!opened.ok) return [];
  const { show, episodes } = opened.value;
  const usable = episodes.filter(({ status, unreadable, sidecar }) => status !== 'draft' && !unreadable && !sidecar);
  return usable.flatMap((left) => foretellOne(show, usable, left));
}

function foretellOne(show: Show, all: readonly EpisodeSummary[], left: EpisodeSummary): readonly Foretelling[] {
  const others = all.filter((episode) => episode !== left);
  const earlier = others.filter((episode) => (episode.instant ?? 0) < (left.instant ?? 0));
  const known = earlier.length >= 2 ? earlier : others;
  if (known.length < 2) return [];
  const near = (episode: EpisodeSummary): number => Math.abs((episode.instant ?? 0) - (left.instant ?? 0));
  const chosen = [...known].sort((a, b) => near(a) - near(b)).slice(0, 8);
  const models = chosen.map((summary) => ({ summary, text: readFileSync(join(show.root, summary.path), 'utf8') }));
  const marks = marksOf(left);
  const date = splitDate(left.dateText) ?? { ...(marks.days[0] ?? { year: 2000, month: 1, day: 1 }) };
  const proposal = writeEpisode({ show, models, taken: [] }, { ...marks, days: [{ ...date }, ...marks.days] }, date);
  const real = parseFrontMatter(readFileSync(join(show.root, left.path), 'utf8'), show.reader);
  const foretold = parseFrontMatter(proposal.text, show.reader);
  const heads = models.map(({ summary, text }) => ({ frontMatter: parseFrontMatter(text, show.reader), summary }));
  const base = { path: left.path };
  const agree = (values: readonly string[]): boolean =>
    values.length > 1 && values[0] !== '' && new Set(values).size === 1;
  const results: Foretelling[] = [];
  const nameOnly = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  results.push({
    ...base,
    what: 'file',
    key: '',
    isDetermined: agree(heads.map(({ summary }) => patternOf(nameOnly(summary.path), marksOf(summary)).pattern)),
    foretold: nameOnly(proposal.path),
    real: nameOnly(left.path),
  });
  if (left.number !== undefined && earlier.some(({ number }) => number === (left.number ?? 0) - 1)) {
    results.push({
      ...base,
      what: 'number',
      key: '',
      isDetermined: true,
      foretold: String(nextNumber(earlier, earlier)),
      real: String(left.number),
    });
  }
  const people = (frontMatter: FrontMatter): string =>
    roleNodes(frontMatter, show.profile, 'people', show.reader)
      .map(({ node }) => namesOf(node.value))
      .join('\n');
  if (heads.some(({ frontMatter }) => people(frontMatter) !== '')) {
    results.push({
      ...base,
      what: 'people',
      key: '',
      isDetermined: agree(heads.map(({ frontMatter }) => people(frontMatter))),
      foretold: people(foretold),
      real: people(real),
    });
  }
  for (const { key, node } of real.fields) {
    const role = roleOfKey(show.profile, key);
    if (['title', 'description', 'date', 'bytes', 'duration', 'people', 'number'].includes(role ?? '')) continue;
    const valueIn = ({ fields }: FrontMatter): string =>
      textOf(fields.findLast((field) => field.key === key)?.node.value ?? null);
    const seen = heads.map(({ frontMatter, summary }) => patternOf(valueIn(frontMatter), marksOf(summary)).pattern);
    results.push({
      ...base,
      what: role === 'audio' ? 'audio' : 'extra',
      key,
      isDetermined: agree(seen),
      foretold: valueIn(foretold),
      real: textOf(node.value),
    });
  }
  return results;
}

function namesOf(value: Parameters<typeof plainText>[0]): string {
  if (!Array.isArray(value)) return plainText(value);
  return value
    .map((item) => (isMap(item) ? plainText(item.entries.get('name') ?? item) : plainText(item)))
    .sort()
    .join(',');
}

function textOf(value: Parameters<typeof plainText>[0]): string {
  return plainText(value).trim();
}
