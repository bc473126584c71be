import type { RenderedNotes } from '../markdown/rendered-notes.ts';
import type { Problem } from '../problem.ts';
import { judgeLink, type LinkContext } from './judge-link.ts';
import type { CheckedLink, LinkUse } from './link.ts';

const clickable: ReadonlySet<LinkUse['kind']> = new Set(['inline', 'reference', 'autolink', 'html']);

const spaced = /\]\((https?:\/\/[^\s()<>"'`]*(?:[ \u3000]+[^\s()<>"'`]+)+)\)/g;

/**
 * Everything about an episode's links that needs no network. `usual` are addresses that many of the show's episodes
 * repeat (the letters form, the hashtag): to have those twice is on purpose.
 */
export function checkLinks(
  text: string,
  notesStart: number,
  uses: readonly LinkUse[],
  rendered: Pick<RenderedNotes, 'constructs'>,
  context: LinkContext,
  usual: ReadonlySet<string> = new Set(),
): { readonly links: readonly CheckedLink[]; readonly problems: readonly Problem[] } {
  const links: CheckedLink[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const use of uses) {
    const judged = judgeLink(use, context);
    links.push({ ...use, verdict: judged.verdict });
    problems.push(...judged.problems);
    if (use.ignored) continue;
    if (hasNoText(text, use))
      problems.push({ rule: 'link-text-empty', severity: 'warning', ...at(use), params: { url: use.url } });
    if (!clickable.has(use.kind) || use.start < notesStart || !/^https?:/i.test(use.url)) continue;
    const count = (seen.get(use.url) ?? 0) + 1;
    seen.set(use.url, count);
    // Said once: a table of contents or a list of sources repeats its addresses on purpose.
    if (count === 2 && !usual.has(use.url)) {
      problems.push({ rule: 'link-duplicate', severity: 'info', ...at(use), params: { url: use.url } });
    }
  }
  return {
    links,
    problems: [...problems, ...spacedLinks(text, notesStart, uses), ...brokenSyntax(text, notesStart, rendered)],
  };
}

/** `[](address)`: a link that nobody can see or click. Around a picture, and as an anchor for other links, it is none. */
function hasNoText(text: string, use: LinkUse): boolean {
  return (
    use.kind === 'inline' &&
    use.text.trim() === '' &&
    /(?<!!)\[\s*\]\(\s*<?$/.test(text.slice(Math.max(0, use.start - 40), use.start))
  );
}

/**
 * `[x](https://a.example/b c)`: CommonMark makes no link of it, so that no renderer tells of it (kramdown does, and the
 * link is judged as one).
 */
function spacedLinks(text: string, notesStart: number, uses: readonly LinkUse[]): readonly Problem[] {
  const ends = new Map(uses.map(({ start, end, ignored }) => [start, ignored ? Number.POSITIVE_INFINITY : end]));
  return [...text.slice(notesStart).matchAll(spaced)].flatMap((match) => {
    const url = match[1] ?? '';
    const start = notesStart + match.index + 2;
    const span = { start, end: start + url.length };
    // Only its beginning may have become a link by itself.
    if ((ends.get(start) ?? 0) >= span.end) return [];
    const mended = url.replace(/[ \u3000]/g, encodeURIComponent);
    const fix = { title: 'link-space', params: { url: mended }, edits: [{ ...span, text: mended }] };
    return [{ rule: 'link-space', severity: 'warning', ...span, params: { url }, fix }];
  });
}

function brokenSyntax(
  text: string,
  notesStart: number,
  { constructs }: Pick<RenderedNotes, 'constructs'>,
): readonly Problem[] {
  return constructs.flatMap((construct): readonly Problem[] => {
    const span = { start: construct.span.start + notesStart, end: construct.span.end + notesStart };
    if (construct.type === 'unclosed-link') {
      return [{ rule: 'link-unclosed', severity: 'warning', ...span, params: { text: excerpt(text, span) } }];
    }
    if (construct.type === 'undefined-reference') {
      const name = construct.detail ?? excerpt(text, span);
      return [{ rule: 'link-reference-undefined', severity: 'warning', ...span, params: { name } }];
    }
    return [];
  });
}

function at({ start, end }: LinkUse): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** A piece of the text that fits into a message. */
function excerpt(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const piece = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  return end - start > 60 ? `${piece}…` : piece;
}
