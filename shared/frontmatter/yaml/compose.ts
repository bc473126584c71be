import { step } from './collections.ts';
import { type Composer, emptyNode, startNode } from './composer.ts';
import { failAt, type Grammar, type YamlFailure } from './cursor.ts';
import type { YamlNode } from './node.ts';
import { peekToken, takeToken } from './scanner.ts';
import { createScanner } from './scanner-state.ts';

/** The first document of a text: its root (absent in an empty stream), or why there is none. */
export interface Composed {
  readonly root?: YamlNode;
  readonly failure?: YamlFailure;
}

/** Reads the first document of `text` up to `end`, by the grammar of libyaml. Depth lives in a list, not in the stack. */
export function compose(text: string, end: number, grammar: Grammar): Composed {
  const scanner = createScanner(text, end, grammar);
  const composer: Composer = {
    scanner,
    frames: [],
    handles: new Map([
      ['!', '!'],
      ['!!', 'tag:yaml.org,2002:'],
    ]),
  };
  if (startDocument(composer)) {
    while (!scanner.cursor.failure && composer.frames.length > 0) {
      const token = peekToken(scanner);
      if (token !== undefined) step(composer, token);
    }
    // What follows the document is looked at, not read: a second document is nobody's.
    peekToken(scanner);
  }
  if (scanner.cursor.failure) return { failure: scanner.cursor.failure };
  return composer.root === undefined ? {} : { root: composer.root };
}

/** Reads directives and `---`; false where there is no document. */
function startDocument(composer: Composer): boolean {
  const { scanner } = composer;
  let token = peekToken(scanner);
  if (token === undefined || token.type === 'stream-end') return false;
  const explicit = token.type === 'directive' || token.type === 'document-start';
  while (token?.type === 'directive') {
    if (token.directive.type === 'tag') composer.handles.set(token.directive.handle, token.directive.prefix);
    takeToken(scanner);
    token = peekToken(scanner);
  }
  if (explicit) {
    if (token === undefined) return false;
    if (token.type !== 'document-start') {
      failAt(scanner.cursor, 'did not find expected <document start>');
      return false;
    }
    takeToken(scanner);
    token = peekToken(scanner);
  }
  if (token === undefined) return false;
  const isEmpty =
    explicit &&
    (token.type === 'directive' ||
      token.type === 'document-start' ||
      token.type === 'document-end' ||
      token.type === 'stream-end');
  if (isEmpty) composer.root = emptyNode(token.start);
  else startNode(composer, token, true, false);
  return true;
}
