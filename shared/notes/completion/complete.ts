import type { EpisodeAddress } from '../../links/site.ts';
import type { EpisodeSummary } from '../../show/episode-summary.ts';
import type { Generator, Person } from '../../show/show.ts';
import { servedPath } from '../../show/site/static-folder.ts';
import type { Span } from '../../text/splice.ts';
import type { Snippet } from '../habits/snippets.ts';
import { snippetText } from '../habits/snippets.ts';
import { imageEnding } from '../images/image-habit.ts';
import { lineAt } from '../text-change.ts';

export type ProposalKind = 'image' | 'file' | 'heading' | 'episode' | 'person' | 'snippet';

/** One thing that can be put at the caret. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly label: string;
  readonly detail?: string;
  readonly insert: string;
  /** What typing is compared with, where it is not the label. */
  readonly filter?: string;
  /** `insert` is in the notation of snippets, with blanks. */
  readonly isSnippet?: boolean;
}

export interface Proposals {
  /** What the chosen one replaces, in offsets of the notes. */
  readonly span: Span;
  readonly items: readonly Proposal[];
}

/** What can be proposed: the site's files and episodes, its people, the ids of the page, the show's blocks. */
export interface CompletionSources {
  readonly files: readonly string[];
  readonly generator: Generator;
  readonly pages: readonly string[];
  readonly episodes: readonly EpisodeSummary[];
  readonly addresses: readonly EpisodeAddress[];
  readonly people: readonly Person[];
  readonly ids: readonly string[];
  readonly snippets: readonly Snippet[];
  /** What stands before a path of the site in these notes: `/`, `{{ site.baseurl }}/`, its address with a slash. */
  readonly root: string;
  readonly postUrl: boolean;
}

/** What fits at a place of the notes; `asked` when the person asked for it, not only typed. */
export function proposalsAt(
  text: string,
  caret: number,
  sources: CompletionSources,
  asked: boolean,
): Proposals | undefined {
  const line = lineAt(text, caret);
  const before = text.slice(line.start, caret);
  const post = /\{%-?\s*(?:post_url|link)\s+(\S*)$/.exec(before);
  if (post !== null) return proposals(caret, post[1] ?? '', postNames(sources));
  const target = /(!?)\[[^\]\n]*\]\(<?([^()\s]*)$/.exec(before);
  if (target !== null) return targets(caret, target[2] ?? '', target[1] === '!', sources);
  const attribute = /<(\w+)\b[^<>]*\b(?:href|src)=["']([^"'\s]*)$/i.exec(before);
  if (attribute !== null) return targets(caret, attribute[2] ?? '', /^img$/i.test(attribute[1] ?? ''), sources);
  const person = /(?:^|[\s(（、。・/])@([\p{L}\p{N}_-]*)$/u.exec(before);
  if (person !== null) return proposals(caret, `@${person[1] ?? ''}`, people(sources));
  const word = /^[ \t]*([\p{L}\p{N}#>-]*)$/u.exec(before)?.[1];
  if (!asked || word === undefined) return undefined;
  return proposals(caret, word, [...snippets(sources), ...people(sources)]);
}

function proposals(caret: number, typed: string, items: readonly Proposal[]): Proposals | undefined {
  return items.length === 0 ? undefined : { span: { start: caret - typed.length, end: caret }, items };
}

function targets(caret: number, typed: string, isImage: boolean, sources: CompletionSources): Proposals | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(typed) && !sources.root.startsWith(typed.slice(0, sources.root.length)))
    return undefined;
  if (typed.startsWith('#') && !isImage) return proposals(caret, typed, headings(sources));
  const images = sitePaths(sources, (file) => imageEnding.test(file)).map(
    (path): Proposal => ({ kind: 'image', label: path, insert: sources.root + encodeURI(path) }),
  );
  if (isImage) return proposals(caret, typed, withTyped(images, typed, sources));
  const files = sitePaths(sources, (file) => /\.(?:html?|pdf|txt|zip|mp3|m4a|vtt|srt)$/i.test(file)).map(
    (path): Proposal => ({ kind: 'file', label: path, insert: sources.root + encodeURI(path) }),
  );
  const pages = sources.pages.map(
    (page): Proposal => ({
      kind: 'file',
      label: page.replace(/^\//, ''),
      insert: sources.root + page.replace(/^\//, ''),
    }),
  );
  const all = [...episodes(sources), ...headings(sources), ...pages, ...files, ...images];
  return proposals(caret, typed, withTyped(all, typed, sources));
}

/** What was typed is compared with the whole address, so that `/im` finds `/images/…` and a title finds its episode. */
function withTyped(items: readonly Proposal[], typed: string, { root }: CompletionSources): readonly Proposal[] {
  const isPath = typed.startsWith('/') || (root !== '/' && typed.startsWith(root));
  return items.map((item) =>
    item.filter !== undefined ? item : { ...item, filter: isPath ? item.insert : `${item.label} ${item.insert}` },
  );
}

function headings({ ids }: CompletionSources): readonly Proposal[] {
  return ids.map((id) => ({ kind: 'heading', label: `#${id}`, insert: `#${id}` }));
}

function episodes({ episodes: all, addresses, root, postUrl }: CompletionSources): readonly Proposal[] {
  const byPath = new Map(addresses.map((address) => [address.path, address]));
  return all.flatMap((episode): readonly Proposal[] => {
    const address = byPath.get(episode.path);
    if (address === undefined) return [];
    const name = postName(episode.path);
    const written = root + encodeURI(address.address.replace(/^\//, ''));
    const insert = postUrl && name !== undefined ? `{% post_url ${name} %}` : written;
    return [
      {
        kind: 'episode',
        label: episode.title || episode.path,
        detail: address.address,
        insert,
        filter: `${episode.title} ${written}`,
      },
    ];
  });
}

function postNames({ episodes: all }: CompletionSources): readonly Proposal[] {
  return all.flatMap((episode): readonly Proposal[] => {
    const name = postName(episode.path);
    return name === undefined
      ? []
      : [
          {
            kind: 'episode',
            label: episode.title || name,
            detail: name,
            insert: name,
            filter: `${name} ${episode.title}`,
          },
        ];
  });
}

/** The name by which Jekyll's `post_url` knows a post. */
function postName(path: string): string | undefined {
  return /(?:^|\/)_posts\/(.*\d{4}-\d{1,2}-\d{1,2}-[^/]+)\.[^./]+$/.exec(path)?.[1];
}

function people({ people: known }: CompletionSources): readonly Proposal[] {
  return known.map(({ id, name, url }) => ({
    kind: 'person',
    label: name,
    detail: id,
    insert: url === undefined ? name : `[${name.replace(/[[\]|]/g, '\\$&')}](${url})`,
    filter: `@${id} @${name} ${name}`,
  }));
}

function snippets({ snippets: known }: CompletionSources): readonly Proposal[] {
  return known.map((snippet) => ({
    kind: 'snippet',
    label: snippet.name,
    insert: snippetText(snippet),
    isSnippet: true,
  }));
}

/** Files as the site serves them, without its own sources and what its generator writes. */
function sitePaths({ files, generator }: CompletionSources, wanted: (file: string) => boolean): readonly string[] {
  return files
    .filter((file) => wanted(file) && !/(?:^|\/)[_.]|^(?:node_modules|vendor)\//.test(file))
    .map((file) => servedPath(file, generator));
}
