const comment = /<!--\s*link-check-ignore\s*-->/g;

/**
 * Whether a comment `<!-- link-check-ignore -->` speaks for a place of the notes: it does for the rest of its line and,
 * where it stands alone on its line, for the next line that is not blank.
 */
export function isIgnoredAt(text: string, notesStart: number): (offset: number) => boolean {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  if (!text.includes('link-check-ignore')) return () => false;
  for (const match of text.slice(notesStart).matchAll(comment)) {
    const start = notesStart + match.index + match[0].length;
    const lineEnd = endOfLine(text, start);
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start - match[0].length);
    const isAlone = before.trim() === '' && text.slice(start, lineEnd).trim() === '';
    ranges.push({
      start,
      end: isAlone ? endOfLine(text, lineEnd + (/^\s*/.exec(text.slice(lineEnd))?.[0].length ?? 0)) : lineEnd,
    });
  }
  return (offset) => ranges.some(({ start, end }) => offset >= start && offset < end);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
