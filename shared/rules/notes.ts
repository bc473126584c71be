import { mostHtml } from '../markdown/page-limit.ts';
import type { Construct } from '../markdown/rendered-notes.ts';
import type { Fix } from '../problem.ts';
import type { Span } from '../text/splice.ts';
import type { EpisodeContext } from './context.ts';
import { finding, type Rule } from './rule.ts';

/** Apple shows this many bytes of an episode's notes. */
const mostBytes = 4000;

/** Elements that HTML lets end by themselves, or that have no end. */
const needsNoEnd =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt|br|hr|img|input|meta|link|wbr|source|track|embed|area|base|col|param)$/i;

/** What the published page does to the notes that their author did not mean. */
export const notesRule: Rule = {
  names: ['notes-too-long', 'notes-pipe-table', 'notes-html-unclosed'],
  reads: 'notes',
  check(context) {
    const { rendered, frontMatter } = context;
    if (!rendered) return [];
    const problems = rendered.constructs.flatMap((construct) => ofConstruct(context, construct));
    const bytes = new TextEncoder().encode(rendered.html).length;
    if (bytes > mostBytes) {
      const span = { start: frontMatter.notesStart, end: frontMatter.notesStart };
      problems.push(finding('notes-too-long', 'info', span, { params: { bytes, most: mostBytes } }));
    }
    return problems;
  },
};

function ofConstruct({ text, frontMatter }: EpisodeContext, { type, span, detail }: Construct) {
  const place = { start: span.start + frontMatter.notesStart, end: span.end + frontMatter.notesStart };
  if (type === 'dead-link-in-table') {
    return [finding('notes-pipe-table', 'warning', place, { fix: escapePipes(text, place) })];
  }
  if (type === 'page-too-large') {
    return [finding('notes-too-long', 'warning', place, { variant: 'page', params: { most: mostHtml / 1024 / 1024 } })];
  }
  if (type === 'html-unclosed' && !needsNoEnd.test(detail ?? '')) {
    return [finding('notes-html-unclosed', 'warning', place, { params: { tag: detail ?? '' } })];
  }
  return [];
}

/** A backslash before every bare pipe of the lines: kramdown then reads them as text. */
function escapePipes(text: string, { start, end }: Span): Fix | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  const lines = text.slice(from, lineEnd === -1 ? text.length : lineEnd);
  const edits = [...lines.matchAll(/(?<!\\)\|/g)].map(({ index }) => ({
    start: from + index,
    end: from + index,
    text: '\\',
  }));
  return edits.length === 0 ? undefined : { title: 'escape-pipe', edits };
}
