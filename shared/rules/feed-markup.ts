import type { EpisodeContext } from './context.ts';
import { textFix } from './fixes.ts';
import { finding, type Rule } from './rule.ts';
import { textOf, writtenAt } from './values.ts';

/** What XML knows without a list of names, and any other name: HTML's are left to whoever wrote them. */
const entity = /&(?!(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi;
const anyTag = /<(\/?)([a-z][a-z\d:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;

/** One bare `&` in a key that the feed prints as it is makes the whole feed unreadable: no app gets any episode. */
export const feedMarkupRule: Rule = {
  names: ['feed-markup'],
  reads: 'keys',
  check(context) {
    const keys = feedKeys(context);
    return context.frontMatter.fields.flatMap(({ key, node }) => {
      const text = textOf(node.value);
      if (!keys.has(key) || !/[&<]/.test(text)) return [];
      const variant = entity.test(text) ? 'ampersand' : isTorn(text) ? 'tag' : undefined;
      entity.lastIndex = 0;
      if (variant === undefined) return [];
      const mended = escapeTorn(text);
      const fix = textFix(context, [key], mended, 'escape-markup');
      return [finding('feed-markup', 'error', writtenAt(context, node), { key, variant, fix })];
    });
  },
};

/** Keys that the feed prints as they are, by the site's own template; where the folder has none, yattecast's prints the description into the subtitle as it is. */
export function feedKeys({ site, show }: Pick<EpisodeContext, 'site' | 'show'>): ReadonlySet<string> {
  if (site.unescapedFeedKeys) return site.unescapedFeedKeys;
  const { name, keys } = show.profile;
  return new Set(name === 'yattecast' && keys.description !== undefined ? [keys.description] : []);
}

/** Whether the text's tags are not well-formed XML: one left open, closed out of turn, or a `<` that begins none. */
function isTorn(text: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = '', rest = ''] of text.matchAll(anyTag)) {
    if (slash === '/') {
      if (open.pop() !== name) return true;
    } else if (!rest.trimEnd().endsWith('/')) open.push(name);
  }
  return (
    open.length > 0 ||
    text
      .replace(anyTag, '')
      .replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
      .includes('<')
  );
}

/** Bare ampersands become entities; where tags are torn every `<` does, so that the text shows as it was written. */
function escapeTorn(text: string): string {
  const escaped = text.replace(entity, '&amp;');
  return isTorn(text) ? escaped.replaceAll('<', '&lt;') : escaped;
}
