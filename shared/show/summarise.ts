import type { FrontMatter, ValueNode } from '../frontmatter/front-matter.ts';
import { parseFrontMatter } from '../frontmatter/parse.ts';
import type { Value } from '../frontmatter/value.ts';
import { isList, isMap, plainText } from '../frontmatter/value-text.ts';
import { classifyPath } from './content/classify-path.ts';
import { statusOf } from './content/status.ts';
import { instantOf, instantOfName } from './dates/instant.ts';
import { episodeNumberOf } from './episode-number.ts';
import type { EpisodeStatus, EpisodeSummary } from './episode-summary.ts';
import { plainName, writtenText } from './profile/places.ts';
import { roleNode, roleNodes } from './profile/role-nodes.ts';
import type { ContentRules, Role, Show } from './show.ts';
import { usualExtensions } from './site/site-settings.ts';

/** What a summary depends on, of a show. */
export type SummaryRules = Pick<Show, 'profile' | 'reader' | 'timezone' | 'content'>;

/** Any markdown file anywhere, for a show that was not recognised from a folder. */
export const anyContent: ContentRules = {
  kind: 'titled',
  folders: [],
  extensions: usualExtensions,
  excluded: [],
  archives: [],
  dateInName: false,
};

/**
 * What the list and the rules over the whole show need to know of an episode. `sidecar` is the text of the data file
 * beside it (`index.yml`) where the front matter is kept there. A file that cannot be read has what can be told.
 */
export function summarise(path: string, text: string, show: SummaryRules, sidecar?: string): EpisodeSummary {
  const own = parseFrontMatter(text, show.reader);
  const [source, frontMatter] =
    sidecar !== undefined && own.kind === 'none' ? fencedData(sidecar, show.reader) : ([text, own] as const);
  const status = statusOf({ ...show, content: show.content ?? anyContent }, path, own) ?? 'published';
  return summaryOf(path, source, frontMatter, status, show);
}

/** A summary of an episode whose front matter is parsed already. */
export function summaryOf(
  path: string,
  text: string,
  frontMatter: FrontMatter,
  status: EpisodeStatus,
  show: SummaryRules,
): EpisodeSummary {
  const nodeOf = (role: Role): ValueNode | undefined => roleNode(frontMatter, show.profile, role, show.reader)?.node;
  const written = (role: Role): string => {
    const node = nodeOf(role);
    return node && !isMap(node.value) && !isList(node.value) ? writtenText(text, node).trim() : '';
  };
  const isKept = frontMatter.kind === 'unopened' || frontMatter.kind === 'unclosed';
  const title = titleOf(nodeOf('title')?.value) || (isKept ? titleLine(text) : '');
  const dateNode = nodeOf('date');
  const dateText = written('date');
  const isQuoted = dateNode !== undefined && dateNode.style !== 'plain';
  const instant = instantOf(dateText, show.timezone, show.reader, isQuoted) ?? instantOfName(path, show.timezone);
  const number = episodeNumberOf(written('number'), path, title);
  const season = /^\d{1,4}$/.test(written('season')) ? Number(written('season')) : undefined;
  const people = roleNodes(frontMatter, show.profile, 'people', show.reader).flatMap(({ node }) => namesIn(node.value));
  const why = frontMatter.error?.message ?? (isKept ? frontMatter.kind : undefined);
  return {
    path,
    status,
    title,
    dateText,
    ...(instant !== undefined && { instant }),
    ...(number !== undefined && { number }),
    ...(season !== undefined && { season }),
    duration: written('duration'),
    bytes: written('bytes'),
    audio: written('audio'),
    description: written('description'),
    people: [...new Set(people)],
    tags: namesIn(nodeOf('tags')?.value ?? null),
    ...(why !== undefined && { unreadable: why }),
  };
}

/** A summary of a file whose text could not be read: what its name tells. Undefined where the file is no episode. */
export function unreadableSummary(path: string, why: string, show: SummaryRules): EpisodeSummary | undefined {
  const status = classifyPath(show.content ?? anyContent, path);
  const nothing = parseFrontMatter('', show.reader);
  return status && { ...summaryOf(path, '', nothing, status, show), unreadable: why };
}

/** Newest first. What has neither a date nor a dated name is being worked on and comes first; then by name, newest number first. */
export function newestFirst(a: EpisodeSummary, b: EpisodeSummary): number {
  const later = (b.instant ?? Number.MAX_SAFE_INTEGER) - (a.instant ?? Number.MAX_SAFE_INTEGER);
  return later || byName.compare(b.path, a.path);
}

const byName = new Intl.Collator('en', { numeric: true });

/** Names and ids in a value: of a list its items, of maps their `id` or `name`, of one text with commas each part. */
export function namesIn(value: Value): readonly string[] {
  if (typeof value === 'string') return value.split(',').flatMap(nameOf);
  return isList(value) ? value.flatMap(nameOf) : nameOf(value);
}

function nameOf(value: Value): readonly string[] {
  if (value === null || isList(value)) return [];
  if (!isMap(value)) return [plainText(value).trim()].filter((name) => name !== '');
  const named = ['id', 'name', 'title'].map((wanted) =>
    [...value.entries].find(([key, item]) => plainName(key) === wanted && typeof item === 'string'),
  );
  const first = named.find((entry) => entry !== undefined);
  return first ? [plainText(first[1])] : [];
}

function titleOf(value: Value | undefined): string {
  return value === undefined || isMap(value) || isList(value) ? '' : plainText(value).trim();
}

/** The title of a file whose front matter has no opening or no closing fence, as far as a line tells. */
function titleLine(text: string): string {
  const match = /^title\s*[:=]\s*(["']?)(.*?)\1\s*$/im.exec(text.slice(0, 5000));
  return match?.[2]?.trim() ?? '';
}

/** A data file as the front matter that it stands for. */
export function fencedData(data: string, reader: Show['reader']): readonly [string, FrontMatter] {
  const text = `---\n${data.replace(/\r\n/g, '\n').replace(/^---\s*\n/, '')}${data.endsWith('\n') ? '' : '\n'}---\n`;
  return [text, parseFrontMatter(text, reader)];
}
