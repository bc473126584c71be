import type { EpisodeMarks } from './episode-marks.ts';
import { recent } from './foretell.ts';
import type { Member } from './plan-head.ts';
import { patternOf, textOfPattern } from './text-pattern.ts';

/**
 * What the notes of the next episode begin with: headings and whole paragraphs (a letters form, a disclaimer) that more
 * than half of the latest episodes share, in the newest one's order, with room below each heading.
 */
export function notesSkeleton(members: readonly Member[], own: EpisodeMarks): string {
  const latest = members.slice(0, recent);
  const [newest] = latest;
  if (newest === undefined) return '';
  const lineEnd = newest.text.includes('\r\n') ? '\r\n' : '\n';
  const all = latest.map(({ text, frontMatter, marks }) =>
    blocksOf(text.slice(frontMatter.notesStart)).map((block) => patternOf(block, marks)),
  );
  const [first = [], ...others] = all;
  const seen = new Set<string>();
  const blocks = first.flatMap((block) => {
    if (seen.has(block.pattern)) return [];
    seen.add(block.pattern);
    const times = 1 + others.filter((other) => other.some(({ pattern }) => pattern === block.pattern)).length;
    const isShared = isHeading(block.pattern) ? 2 * times > all.length : times > 1 && 2 * times > all.length;
    const text = isShared ? textOfPattern(block, own) : undefined;
    return text === undefined ? [] : [text];
  });
  return (
    blocks.map((block) => `${block.replace(/\r\n?|\n/g, lineEnd)}${lineEnd}`).join(lineEnd) +
    (blocks.length > 0 ? lineEnd : '')
  );
}

function isHeading(block: string): boolean {
  return /^#{1,6}(?:\s|[^#\s])/.test(block);
}

/** Parts between blank lines; a heading is one of its own, and a fence holds its blank lines together. */
function blocksOf(notes: string): readonly string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | undefined;
  const end = (): void => {
    if (block.length > 0) blocks.push(block.join('\n'));
    block = [];
  };
  for (const line of notes.split(/\r\n|\n|\r/)) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1]?.slice(0, 3);
    if (fence === undefined && line.trim() === '') end();
    else if (fence === undefined && /^#{1,6}/.test(line)) {
      end();
      blocks.push(line.trimEnd());
    } else block.push(line.trimEnd());
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
  }
  end();
  return blocks;
}
