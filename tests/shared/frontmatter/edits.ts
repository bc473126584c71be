import type { FrontMatterEdit, NewValue, Path } from '#shared/frontmatter/edit.ts';

export const text = (words: string): NewValue => ({ type: 'text', text: words });
export const literal = (source: string): NewValue => ({ type: 'literal', source });

/** A key at the top is named by itself. */
export const set = (path: Path | string, value: NewValue): FrontMatterEdit => ({
  type: 'set',
  path: typeof path === 'string' ? [path] : path,
  value,
});
export const remove = (...path: (string | number)[]): FrontMatterEdit => ({ type: 'remove', path });
export const rename = (key: string, to: string): FrontMatterEdit => ({ type: 'rename', key, to });
