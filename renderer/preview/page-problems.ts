import type { CheckedLink } from '#shared/links/link.ts';
import type { RenderedBlock } from '#shared/markdown/rendered-notes.ts';
import type { Problem } from '#shared/problem.ts';
import { positionIn } from '#shared/text/position.ts';
import { lastBefore } from './line-places.ts';
import type { PageProblem } from './problem-outlines.ts';

interface Episode {
  /** Where the lines of the whole file begin. */
  readonly lineStarts: ArrayLike<number>;
  /** The notes' first line in the file, from 1. */
  readonly notesLine: number;
  readonly links: readonly CheckedLink[];
  readonly blocks: readonly RenderedBlock[];
}

interface Ports {
  readonly wordsOf: (problem: Problem) => string;
  readonly reveal: (problem: Problem) => void;
}

/** The problems of the notes as their page shows them: on which line, of which use of which address. */
export function pageProblems(problems: readonly Problem[], episode: Episode, ports: Ports): readonly PageProblem[] {
  const lineOf = (offset: number) => positionIn(episode.lineStarts, offset).line - episode.notesLine + 1;
  const links = linksInOrder(episode.links);
  return problems.flatMap((problem) => {
    const line = lineOf(problem.start);
    if (problem.severity === 'info' || problem.key !== undefined || line < 1) return [];
    const { severity } = problem;
    const shown = { line, severity, words: ports.wordsOf(problem), reveal: () => ports.reveal(problem) };
    const link = linkOf(problem, links);
    if (link === undefined) return [shown];
    const block = episode.blocks[lastBefore(episode.blocks, ({ startLine }) => startLine <= line)];
    const from = block?.startLine ?? 1;
    const before = (links.byUrl.get(link.url) ?? []).filter(
      (other) => other.start < link.start && lineOf(other.start) >= from,
    ).length;
    return [{ ...shown, link: { url: link.url, before } }];
  });
}

interface Links {
  /** Those of the notes, in the order of their places. */
  readonly inOrder: readonly CheckedLink[];
  readonly byUrl: ReadonlyMap<string, readonly CheckedLink[]>;
}

function linksInOrder(links: readonly CheckedLink[]): Links {
  const byUrl = new Map<string, CheckedLink[]>();
  for (const link of links) {
    const same = byUrl.get(link.url);
    if (same === undefined) byUrl.set(link.url, [link]);
    else same.push(link);
  }
  const inNotes = links.filter(({ kind, start, end }) => kind !== 'front-matter' && kind !== 'audio' && end > start);
  return { inOrder: inNotes.toSorted((a, b) => a.start - b.start), byUrl };
}

/** The link that a problem is about: the first one in its place. */
function linkOf(problem: Problem, { inOrder }: Links): CheckedLink | undefined {
  const from = lastBefore(inOrder, ({ start }) => start < problem.start) + 1;
  for (let at = from; (inOrder[at]?.start ?? Number.POSITIVE_INFINITY) <= problem.end; at++)
    if ((inOrder[at]?.end ?? Number.POSITIVE_INFINITY) <= problem.end) return inOrder[at];
  return undefined;
}
