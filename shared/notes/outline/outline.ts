import { isInFence } from '../lists/list-item.ts';
import { timesIn } from '../times/times-in.ts';

/** A line of the notes that one goes to: a heading, or a time of the audio. */
export interface OutlineEntry {
  /** From 1, in the notes. */
  readonly line: number;
  /** Of a heading, 1 to 6; a time stands below the heading before it. */
  readonly depth: number;
  readonly title: string;
  /** Where in the audio, in seconds. */
  readonly seconds?: number;
}

/** Headings (`#`, underlined, and those of HTML) and times of the notes, in order. */
export function outlineOf(notes: string): readonly OutlineEntry[] {
  const lines = notes.split('\n');
  const times = new Map(timesIn(notes).map((time) => [time.line, time]));
  const entries: OutlineEntry[] = [];
  let depth = 0;
  let fence = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) fence = isInFence(lines, index + 1);
    if (fence) continue;
    const heading = headingAt(line, lines[index + 1]);
    const time = times.get(index + 1);
    if (heading !== undefined) {
      depth = heading.depth;
      const seconds = time === undefined ? {} : { seconds: time.seconds };
      entries.push({ line: index + 1, depth, title: time?.title || heading.title, ...seconds });
    } else if (time !== undefined) {
      entries.push({ line: index + 1, depth: depth + 1, title: time.title, seconds: time.seconds });
    }
  }
  return entries;
}

function headingAt(
  line: string,
  next: string | undefined,
): { readonly depth: number; readonly title: string } | undefined {
  const signs = /^ {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*(?:\{[:#][^}]*\})?$/.exec(line.replace(/[ \t]+#+[ \t]*$/, ''));
  if (signs?.[2]) return { depth: signs[1]?.length ?? 1, title: plain(signs[2]) };
  const html = /^[ \t]*<h([1-6])\b[^>]*>(.*?)(?:<\/h\1>|$)/i.exec(line);
  if (html !== null) return { depth: Number(html[1]), title: plain(html[2] ?? '') };
  const underline = /^(=+|-{2,})[ \t]*$/.exec(next ?? '')?.[1];
  const isWords = line.trim() !== '' && !/^[ \t]*(?:[-*+>#|]|\d+[.)]\s)/.test(line);
  return underline !== undefined && isWords
    ? { depth: underline[0] === '=' ? 1 : 2, title: plain(line.trim()) }
    : undefined;
}

function plain(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\{:[^}]*\}|[*`]+|\\(?=[[\]|*_`])/g, '')
    .trim();
}
