import type { Env, MarkdownIt, Token } from 'markdown-it';

const BOX = /^\[([ xX])\](?=[ \t])/;

function withBox(md: MarkdownIt, inline: Token, env: Env): void {
  const first = inline.children?.[0];
  const match = first?.type === 'text' ? BOX.exec(first.content) : null;
  if (first === undefined || match === null) return;
  const [box] = md.parseInline('<input>', env)[0]?.children ?? [];
  if (box === undefined) return;
  box.content = `<input type="checkbox"${match[1] === ' ' ? '' : ' checked=""'} disabled="" />`;
  first.content = first.content.slice(3);
  inline.children?.unshift(box);
}

/** GFM's task lists: a box at the start of an item's first paragraph. */
export function installTaskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', ({ tokens, env }) => {
    for (const [index, token] of tokens.entries()) {
      const inParagraph = tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open';
      if (token.type === 'inline' && inParagraph) withBox(md, token, env);
    }
  });
}
