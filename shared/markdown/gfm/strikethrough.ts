import type { MarkdownIt, StateInline } from 'markdown-it';

const TILDE = 126;
/** Marks a single tilde among the delimiters, so that it never pairs with a double one. */
const SINGLE = 127;

function open(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const scanned = state.scanDelims(state.pos, true);
  const token = state.push('text', '', 0);
  token.content = '~'.repeat(scanned.length);
  if (scanned.length <= 2) {
    state.delimiters.push({
      marker: scanned.length === 2 ? TILDE : SINGLE,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: scanned.can_open,
      close: scanned.can_close,
    });
  }
  state.pos += scanned.length;
  return true;
}

function pair(state: StateInline, delimiters: StateInline['delimiters']): void {
  for (const delimiter of delimiters) {
    if ((delimiter.marker !== TILDE && delimiter.marker !== SINGLE) || delimiter.end === -1) continue;
    const closing = delimiters[delimiter.end];
    const ends = [
      [state.tokens[delimiter.token], 'del_open', 1],
      [closing === undefined ? undefined : state.tokens[closing.token], 'del_close', -1],
    ] as const;
    for (const [token, type, nesting] of ends) {
      if (token === undefined) continue;
      Object.assign(token, { type, tag: 'del', nesting, content: '' });
    }
  }
}

function close(state: StateInline): void {
  pair(state, state.delimiters);
  for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state, meta.delimiters);
}

/** GFM strikes out between one or two tildes, as `<del>`; markdown-it alone takes two, as `<s>`. */
export function installStrikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', open);
  md.inline.ruler2.at('strikethrough', close);
}
