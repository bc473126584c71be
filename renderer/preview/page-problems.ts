import type { CheckedLink } from '#shared/links/link.ts';
import type { RenderedBlock } from '#shared/markdown/rendered-notes.ts';
import type { Problem } from '#shared/problem.ts';
import type { LineIndex } from '#shared/text/position.ts';
import { lastBefore } from './line-places.ts';
import type { PageProblem } from './problem-outlines.ts';

interface Episode {
  /** Lines of the whole file. */
  readonly lines: LineIndex;
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
  const lineOf = (offset: number) => episode.lines.positionOf(offset).line - episode.notesLine + 1;
  return problems.flatMap((problem) => {
    const line = lineOf(problem.start);
    if (problem.severity === 'info' || problem.key !== undefined || line < 1) return [];
    const { severity } = problem;
    const shown = { line, severity, words: ports.wordsOf(problem), reveal: () => ports.reveal(problem) };
    const link = linkOf(problem, episode.links);
    if (link === undefined) return [shown];
    const block = episode.blocks[lastBefore(episode.blocks, ({ startLine }) => startLine <= line)];
    const from = block?.startLine ?? 1;
    const before = episode.links.filter(
      (other) => other.url === link.url && other.start < link.start && lineOf(other.start) >= from,
    ).length;
    return [{ ...shown, link: { url: link.url, before } }];
  });
}

/** The link that a problem is about: the one that has its place. */
function linkOf(problem: Problem, links: readonly CheckedLink[]): CheckedLink | undefined {
  return links.find(
    ({ start, end, kind }) =>
      kind !== 'front-matter' && kind !== 'audio' && start >= problem.start && end <= problem.end && end > start,
  );
}
