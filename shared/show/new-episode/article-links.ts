/** An article as a list of articles names it. */
export interface Article {
  readonly title: string;
  readonly url: string;
}

const address = /https?:\/\/[^\s<>"）」』】)\]]+/;

/**
 * The articles of a list from the clipboard: markdown links, a title and its address on one line, or the address on the
 * line below the title, in whatever bullets. An address without a title stands for itself.
 */
export function articlesOf(clipboard: string): readonly Article[] {
  const articles: Article[] = [];
  let title = '';
  for (const line of clipboard.split(/\r\n|\n|\r/)) {
    const links = [...line.matchAll(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g)];
    const found = address.exec(line);
    if (links.length > 0) {
      articles.push(...links.map(([, name = '', url = '']) => ({ title: name.trim(), url })));
      title = '';
    } else if (found !== null) {
      const beside = plainTitle(line.replace(found[0], ''));
      articles.push({ title: beside || title || found[0], url: found[0] });
      title = '';
    } else if (line.trim() !== '') title = plainTitle(line);
  }
  const seen = new Set<string>();
  return articles.filter(({ url }) => !seen.has(url) && seen.add(url));
}

function plainTitle(line: string): string {
  return line
    .replace(/^\s*(?:[•・]\s*|(?:[-*+]|\d+[.)])\s+)/, '')
    .replace(/[\s:：|｜–—\-(（<「]+$/, '')
    .trim();
}

/** Notes with the articles as related links: below the heading that says so, else at the end. */
export function withArticles(notes: string, articles: readonly Article[]): string {
  if (articles.length === 0) return notes;
  const items = articles.map(({ title, url }) => `- [${title.replace(/([[\]|])/g, '\\$1')}](${url})\n`).join('');
  const heading = /^#{1,6}[^\n]*(?:リンク|links?|references|記事)[^\n]*\n+/im.exec(notes);
  if (heading === null) return `${notes}${notes === '' || notes.endsWith('\n') ? '' : '\n'}${items}`;
  const at = heading.index + heading[0].length;
  const rest = notes.slice(at);
  return `${notes.slice(0, at)}${items}${rest === '' ? '' : '\n'}${rest}`;
}
