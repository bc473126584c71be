/** What a template prints that is no text of a person, or that a generator has made safe. */
const safeNames = new Set([
  'content',
  'url',
  'date',
  'id',
  'excerpt',
  'path',
  'output',
  'permalink',
  'size',
  'index',
  'last_modified_at',
]);
const notEpisodes = new Set(['site', 'page', 'layout', 'jekyll', 'forloop', 'paginator', 'include', 'theme']);
const output = /\{\{-?\s*([a-z_]\w*)\.(?:data\.)?([\w-]+)\s*((?:\|[^{}]*)?)-?\}\}/gi;
const escaping =
  /\b(?:xml_escape|escape|escape_once|cgi_escape|uri_escape|url_encode|h|e|strip_html_entities|date\w*|size|absolute_url|relative_url)\b|&amp;/;

/** Whether a file of the site is a feed's template, by its own text. */
export function isFeedTemplate(text: string): boolean {
  return /<rss[\s>]/.test(text) && /\{\{/.test(text);
}

/**
 * Every name in the tags of a podcast feed's template: a key that is not among them is not in the feed. Undefined where
 * that cannot be told: no item with audio is made here, or a part of it stands in another file.
 */
export function namesInFeed(template: string): readonly string[] | undefined {
  if (!/<enclosure[\s>]/.test(template) || /\{%-?\s*(?:include|include_relative|render)\b/.test(template))
    return undefined;
  const tags = [...template.matchAll(/\{\{.*?\}\}|\{%.*?%\}/gs)].map(([tag]) => tag);
  return [...new Set(tags.flatMap((tag) => [...tag.matchAll(/[a-z_][\w-]*/gi)].map(([name]) => name)))];
}

/** Keys of an episode that a Liquid feed template prints outside CDATA and without an escape filter, unchanged into XML. */
export function unescapedFeedKeys(template: string): readonly string[] {
  const open = template.replace(
    /<!\[CDATA\[[\s\S]*?\]\]>|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
    ' ',
  );
  const keys = [...open.matchAll(output)].flatMap(([, variable = '', key = '', filters = '']) =>
    notEpisodes.has(variable) || safeNames.has(key) || escaping.test(filters) ? [] : [key],
  );
  return [...new Set(keys)];
}
