import { markdownTarget } from '../format/link-format.ts';
import { listItemOf, widthOf } from '../lists/list-item.ts';

/** How a show writes a list of links. */
export interface LinkStyle {
  readonly bullet: string;
  /** Blanks between the bullet and its words. */
  readonly gap: string;
  /** Blanks before the outermost items. */
  readonly margin: string;
  /** Blanks that a nested level has more. */
  readonly step: number;
  /** An item's words, with `{title}` and `{url}` in their places: `[{title}]({url})`, `{title}: {url}`, … */
  readonly template: string;
}

export const plainLinks: LinkStyle = { bullet: '-', gap: ' ', margin: '', step: 2, template: '[{title}]({url})' };

/** The style that most of the links in lists have; of a thing that no list shows, the usual one. */
export function linkStyleOf(notes: readonly string[]): LinkStyle {
  const seen = { bullets: tally(), gaps: tally(), margins: tally(), steps: tally(), templates: tally() };
  for (const text of notes) {
    let above: number | undefined;
    for (const line of text.split('\n')) {
      const item = listItemOf(line);
      if (item === undefined || item.number !== undefined) {
        if (line.trim() === '') above = undefined;
        continue;
      }
      const level = widthOf(item.indent);
      if (above !== undefined && level > above) seen.steps.add(String(level - above));
      if (above === undefined || level === 0) seen.margins.add(item.indent);
      above = level;
      const template = templateOf(item.words);
      if (template === undefined) continue;
      seen.bullets.add(item.marker);
      seen.gaps.add(item.gap);
      seen.templates.add(template);
    }
  }
  return {
    bullet: seen.bullets.most() ?? plainLinks.bullet,
    gap: seen.gaps.most() ?? plainLinks.gap,
    margin: seen.margins.most() ?? plainLinks.margin,
    step: Number(seen.steps.most() ?? plainLinks.step),
    template: seen.templates.most() ?? plainLinks.template,
  };
}

interface Tally {
  add(value: string): void;
  /** The value that came most often, of several the first. */
  most(): string | undefined;
}

function tally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    most: () => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0],
  };
}

const inline = /^(.*?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])+)\]\((?:[^()\s]|\([^()\s]*\))+\)(.*)$/;

/** What an item of one link looks like, its title and address taken out; undefined for any other item. */
function templateOf(words: string): string | undefined {
  if ((words.match(/https?:\/\//g)?.length ?? 0) !== 1) return undefined;
  const link = inline.exec(words);
  if (link !== null) return isFixed(link[1]) && isFixed(link[3]) ? `${link[1]}[{title}]({url})${link[3]}` : undefined;
  const bare = /^(.*?)(<?)https?:\/\/[^\s<>()]+(>?)(.*)$/.exec(words);
  if (bare === null) return undefined;
  const [, before = '', open = '', close = '', after = ''] = bare;
  if (before === '' && after.trim() === '') return `${open}{url}${close}${after}`;
  const [joint] = /[\s:：\-–—|｜/／(（]*$/.exec(before) ?? [''];
  if (before !== '' && joint !== '' && /^[)）\s]*$/.test(after)) return `{title}${joint}${open}{url}${close}${after}`;
  const [jointAfter] = /^[\s:：\-–—|｜/／(（]*/.exec(after) ?? [''];
  return before === '' && jointAfter !== '' ? `${open}{url}${close}${jointAfter}{title}` : undefined;
}

/** Words around a link belong to that link; marks around it (attribute lists, blanks, brackets) to the style. */
function isFixed(around = ''): boolean {
  return /^(?:[^\p{L}\p{N}]*|\s*\{:[^}]*\}\s*)$/u.test(around);
}

/** A link in a style's words. The title's own marks are escaped where they would become markdown. */
export function linkInStyle(style: Pick<LinkStyle, 'template'>, title: string, url: string): string {
  const isInline = style.template.includes('[{title}]');
  return style.template
    .replace('{url}', () => (isInline ? markdownTarget(url) : url))
    .replace('{title}', () => escapeTitle(title, isInline));
}

/** A line of the list. */
export function itemInStyle(style: LinkStyle, depth: number, words: string): string {
  return `${style.margin}${' '.repeat(style.step * depth)}${style.bullet}${style.gap}${words}`;
}

/**
 * A title as text of the notes: square brackets would end the link, a bar would make a table of the line, stars and
 * low lines at words' edges would be emphasis, `<` a tag, and a backtick code. An address in place of a title stays.
 */
export function escapeTitle(title: string, inLink = true): string {
  const flat = title.replace(/\s+/g, ' ').trim();
  if (/^https?:\/\/\S+$/.test(flat)) return inLink ? flat.replace(/[[\]|]/g, '\\$&') : flat;
  const safe = flat
    .replace(/\\(?=[\\`*_{}[\]()#+\-.!|<>])/g, '\\\\')
    .replace(/[`*|<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\{(?=[{%:])/g, '\\{');
  return inLink || /\[[^\]]*\]/.test(safe) ? safe.replace(/[[\]]/g, '\\$&') : safe;
}
