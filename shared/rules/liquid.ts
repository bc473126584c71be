import { enclosedIn } from '../text/enclosed.ts';
import { finding, type Rule } from './rule.ts';

/** What Jekyll gives every page; names below them may be the site's own. */
const rootNames = new Set([
  'site',
  'page',
  'layout',
  'content',
  'paginator',
  'jekyll',
  'theme',
  'forloop',
  'tablerowloop',
  'include',
  'post',
  'nil',
  'null',
  'true',
  'false',
  'empty',
  'blank',
]);

/** Liquid's and Jekyll's own tags that give a name to something. */
const assignment =
  /\{%-?\s*(?:assign|capture|increment|decrement)\s+["']?([^\s=.|"'%]+)|\{%-?\s*(?:for|tablerow)\s+(\S+)\s+in\b/g;
const verbatim = /\{%-?\s*(raw|comment)\s*-?%\}/g;
const endOf = { raw: /\{%-?\s*endraw\s*-?%\}/g, comment: /\{%-?\s*endcomment\s*-?%\}/g } as const;

/**
 * Jekyll fills in `{{ … }}` before it reads the notes, code included: a name that the site does not know becomes
 * nothing, and the words are gone. What begins with `site`, `page` and the like is on purpose.
 */
export const liquidRule: Rule = {
  names: ['notes-liquid'],
  reads: 'notes',
  check({ text, frontMatter, show }) {
    if (show.generator !== 'jekyll') return [];
    const { notesStart } = frontMatter;
    const notes = withoutVerbatim(text.slice(notesStart));
    if (!notes.includes('{{')) return [];
    const known = new Set(rootNames);
    for (const [, assigned, looped] of notes.matchAll(assignment)) known.add(assigned ?? looped ?? '');
    return enclosedIn(notes, '{{', '}}').flatMap((span) => {
      const whole = notes.slice(span.start, span.end);
      if (!vanishes(whole.slice(2, -2).replace(/^-|-$/g, ''), known)) return [];
      const start = notesStart + span.start;
      const end = notesStart + span.end;
      const edits = [
        { start, end: start, text: '{% raw %}' },
        { start: end, end, text: '{% endraw %}' },
      ];
      return [
        finding(
          'notes-liquid',
          'warning',
          { start, end },
          { params: { text: whole }, fix: { title: 'escape-liquid', edits } },
        ),
      ];
    });
  },
};

/** The notes with blanks for what Liquid leaves alone. What is never closed is searched for once and for all. */
function withoutVerbatim(notes: string): string {
  const endless = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  verbatim.lastIndex = 0;
  for (let match = verbatim.exec(notes); match !== null; match = verbatim.exec(notes)) {
    const name = match[1] === 'raw' ? 'raw' : 'comment';
    if (endless.has(name)) continue;
    const closing = endOf[name];
    closing.lastIndex = verbatim.lastIndex;
    if (closing.exec(notes) === null) {
      endless.add(name);
      continue;
    }
    parts.push(notes.slice(from, match.index), ' '.repeat(closing.lastIndex - match.index));
    from = closing.lastIndex;
    verbatim.lastIndex = from;
  }
  return parts.join('') + notes.slice(from);
}

/** What Liquid prints without knowing a name: texts, numbers, ranges. */
const literal = /^\s*(?:"|'|-?\d+(?:\.\d+)?\s*$|\()/;

/**
 * Whether the output prints nothing: a name that nobody set and no filter gives a value to. A name may be in any script:
 * Liquid looks it up all the same, and finds nothing.
 */
function vanishes(inner: string, known: ReadonlySet<string>): boolean {
  const [subject = '', ...filters] = inner.split('|');
  if (literal.test(subject)) return false;
  const name = /^[\s{]*([^\s.[\]{},:"']*)/.exec(subject)?.[1] ?? '';
  return !known.has(name) && !filters.some((filter) => /^\s*default\s*:/.test(filter));
}
