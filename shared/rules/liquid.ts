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
const verbatim = /\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g;
const output = /\{\{-?([\s\S]*?)-?\}\}/g;

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
    const notes = text.slice(notesStart).replace(verbatim, (block) => ' '.repeat(block.length));
    if (!notes.includes('{{')) return [];
    const known = new Set(rootNames);
    for (const [, assigned, looped] of notes.matchAll(assignment)) known.add(assigned ?? looped ?? '');
    return [...notes.matchAll(output)].flatMap((match) => {
      const [whole, inner = ''] = match;
      if (!vanishes(inner, known)) return [];
      const start = notesStart + match.index;
      const end = start + whole.length;
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
