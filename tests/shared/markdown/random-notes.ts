import { randomFrom } from '#tests/support/random.ts';
import { ADDRESSES, BLOCK_TAGS, DAMAGE, ENTITIES, ESCAPES, LISTS, SIGNS, TAGS, WORDS } from './notes-material.ts';

/** Makes notes out of what real notes are made of, well-formed or a little broken. */
export function randomNotes(seed: number): string {
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const many = (most: number, make: () => string, between = ' '): string =>
    Array.from({ length: 1 + upTo(most) }, make).join(between);

  const words = (most: number): string => many(most, () => pick(WORDS), pick([' ', ' ', '', '']));
  const address = (): string => pick(ADDRESSES);
  const title = (): string => pick(['', '', '', ' "title"', " 'title'", ' "a "b" c"', ' "日本"', ' "', ' (x)']);

  const attributes = (): string =>
    pick([
      '',
      '',
      ' class="x"',
      ' href="https://example.com/?a=1&b=2"',
      " title='a b'",
      ' src=x',
      ' data-a',
      ' markdown="1"',
      ' HREF="x"',
      ' a=b c="d',
      ' style="color: red;"',
      ' src="https://example.com/x" width="560" allowfullscreen',
    ]);
  const tag = (depth: number): string => {
    const name = pick(TAGS);
    if (chance(0.15)) return `<${name}${attributes()}>`;
    if (chance(0.15)) return `<${name}${attributes()}${pick(['/', ' /'])}>`;
    if (chance(0.1)) return `</${name}>`;
    return `<${name}${attributes()}>${inline(depth - 1)}</${name}>`;
  };
  const link = (depth: number): string => {
    const text = inline(depth - 1);
    const kind = upTo(12);
    if (kind < 5) return `[${text}](${address()}${title()})`;
    if (kind === 5) return `![${text}](${address()}${title()})`;
    if (kind === 6) return `[${text}][${pick(['ref', 'Ref', 'none', '', '1', text])}]`;
    if (kind === 7) return `[${pick(['ref', 'none', 'x y', text])}]`;
    if (kind === 8) return `[${text}](${address()}`;
    if (kind === 9) return `[${text}] (${address()})`;
    if (kind === 10) return `[![${words(1)}](${address()})](${address()})`;
    return `[${text}](<${address()}>${title()})`;
  };
  const around = (sign: string, text: string): string =>
    sign + (chance(0.08) ? ' ' : '') + text + (chance(0.08) ? ' ' : '') + (chance(0.9) ? sign : '');
  const span = (depth: number): string => {
    if (depth <= 0) return words(3);
    switch (upTo(22)) {
      case 0:
        return around('*', inline(depth - 1));
      case 1:
        return around('**', inline(depth - 1));
      case 2:
        return around('_', inline(depth - 1));
      case 3:
        return around('__', inline(depth - 1));
      case 4:
        return around('~~', inline(depth - 1));
      case 5:
        return around('`', words(2));
      case 6:
        return around('``', `${words(1)}\`${words(1)}`);
      case 7:
      case 8:
      case 9:
        return link(depth);
      case 10:
        return tag(depth);
      case 11:
        return pick(ENTITIES);
      case 12:
        return pick(SIGNS);
      case 13:
        return pick(ESCAPES);
      case 14:
        return `${span(depth - 1)}${pick(LISTS)}`;
      case 15:
        return `<${pick(['https://example.com/x', 'me@example.com', 'mailto:me@example.com', 'ftp://x', 'x', 'https://a b'])}>`;
      case 16:
        return pick(['[^1]', '[^note]', '[^none]', '[^', '^[x]']);
      case 17:
        return pick([
          '$$x$$',
          '$$ a_b $$',
          '$$',
          '$',
          '<!-- c -->',
          '<!-- c',
          '{::comment}x{:/comment}',
          '{::nomarkdown}<b>{:/}',
          '{:/}',
          '{::x}',
        ]);
      case 18:
        return pick([
          '***',
          '**',
          '*',
          '_',
          '__',
          '`',
          '[',
          ']',
          '![',
          '](',
          '(',
          ')',
          '|',
          '<',
          '>',
          '~~',
          '{:',
          '"',
          "'",
        ]);
      case 19:
        return pick(['"', "'"]) + words(2) + pick(['"', "'", '."', '," ']);
      default:
        return words(4);
    }
  };
  function inline(depth: number): string {
    return many(depth > 1 ? 4 : 2, () => span(depth), pick([' ', ' ', '']));
  }
  const breaks = (): string => pick(['\n', '\n', '\n', '  \n', '\\\n', ' \n', '\\\\\n', '   \n']);
  const line = (): string => pick(['', '', '', '', ' ', '   ']) + inline(2);
  const paragraph = (): string => many(3, line, breaks());
  const indented = (text: string, indent: string): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`);

  const list = (depth: number): string => {
    const ordered = chance(0.25);
    const loose = chance(0.25);
    const own = pick(['', '', '', '', ' ', '  ']);
    const gap = pick([' ', ' ', ' ', '  ', '   ', '\t']);
    return many(
      4,
      () => {
        const marker = ordered ? `${1 + upTo(12)}.` : pick(['-', '-', '*', '+']);
        const indent = pick([' '.repeat(marker.length + gap.length), '  ', '    ', '  ', '\t', '', ' ', '   ']);
        const head = pick(['', '', '', '', '', '[ ] ', '[x] ', '{:.li} ', '# ']) + (chance(0.9) ? inline(2) : '');
        const more = depth > 0 && chance(0.4) ? pick(['\n', '\n', '\n\n']) + block(depth - 1) : '';
        return own + marker + gap + indented(head + more, own + indent);
      },
      loose ? '\n\n' : '\n',
    );
  };
  const table = (): string => {
    const row = (): string => pick(['| ', '', '|']) + many(3, () => inline(1), ' | ') + pick([' |', '', '|']);
    const rule = (): string =>
      pick(['|---|---|', '---|---', '|:--|--:|:-:|', '| - | - |', '+---+', '|===|', '--- | ---', '|---']);
    return many(2, row, '\n') + (chance(0.7) ? `\n${rule()}` : '') + (chance(0.8) ? `\n${many(3, row, '\n')}` : '');
  };
  const html = (depth: number): string => {
    const name = pick(BLOCK_TAGS);
    const inner = pick([
      words(3),
      inline(2),
      `\n${block(depth - 1)}\n`,
      `\n\n${block(depth - 1)}\n\n`,
      '',
      tag(1),
      `<${pick(BLOCK_TAGS)}>${words(2)}</${pick(BLOCK_TAGS)}>`,
    ]);
    const end = chance(0.85) ? `</${name}>` : '';
    return (
      pick(['', '', '', '  ']) +
      `<${name}${attributes()}${pick(['', '', '', ' /'])}>${inner}${end}${pick(['', '', '', ' ', ` ${words(2)}`])}`
    );
  };
  function block(depth: number): string {
    switch (upTo(depth > 0 ? 30 : 8)) {
      case 0:
        return `${'#'.repeat(1 + upTo(4))}${pick([' ', ' ', '', '  '])}${inline(2)}${pick(['', '', ' ##', ' {#own-id}', '#'])}`;
      case 1:
        return `${inline(2)}\n${pick(['---', '===', '-', '--', '- - -', '=-=', '--- '])}`;
      case 2:
        return pick(['---', '***', '* * *', '___', '-- -', '-----', ' ---', '----  ']);
      case 3:
        return many(3, () => pick(['    ', '\t']) + words(3), '\n');
      case 4:
        return pick([address(), `引用元: ${address()}`, `${words(2)} ${address()}`]);
      case 5:
      case 6:
      case 7:
        return paragraph();
      case 8:
      case 9:
      case 10:
      case 11:
      case 12:
      case 13:
        return list(depth);
      case 14:
      case 15:
        return (
          many(3, () => `${pick(['> ', '>', ' > ', '> > '])}${inline(2)}`, '\n') + (chance(0.3) ? `\n${words(2)}` : '')
        );
      case 16: {
        const fence = pick(['```', '~~~', '````']);
        return `${pick(['', '', '  '])}${fence}${pick(['', 'ruby', ' js', 'ruby?x=1', 'a b'])}\n${many(2, () => words(3), '\n')}\n${chance(0.9) ? fence : '```'}`;
      }
      case 17:
      case 18:
        return table();
      case 19:
      case 20:
      case 21:
        return html(depth);
      case 22:
        return `${words(2)}\n${pick(['', '\n'])}: ${inline(1)}${chance(0.4) ? `\n${pick(['', '\n'])}: ${inline(1)}` : ''}`;
      case 23:
        return pick([
          '[ref]: https://example.com/r',
          '[ref]: <https://example.com/r> "t"',
          "[1]: /x 'y'",
          '[x y]: z\n   "t"',
          ' [Ref]: https://example.com/b c',
          '[none]:',
        ]);
      case 24:
        return pick(['[^1]: note', '[^note]: long *note*\n\n    more', '[^1]: a\nlazy', '[^note]: - item']);
      case 25:
        return pick([
          '*[HTML]: Hyper Text',
          '*[API]: ',
          '{:ref: .from-ref title="r"}',
          '^',
          '{:toc}',
          '* toc\n{:toc}',
          '{:.p}',
          '{: #pid .p}',
        ]);
      case 26:
        return pick([
          '$$\nx\n$$',
          '$$ x $$',
          '<!-- c -->',
          '<!--\nc\n-->',
          '{::comment}\nx\n{:/comment}',
          '{::nomarkdown}\n<b>\n{:/}',
          '<!-- c --> t',
          '\\$$ x $$',
        ]);
      case 27:
        return pick([
          '<br>',
          '<br/>',
          '<hr>',
          '<iframe src="https://example.com/e" width="1"></iframe>',
          '<script>\nlet a = 1 < 2;\n</script>',
          '<audio controls src="x.mp3"></audio>',
          '<div>',
          '</div>',
          '<p>',
          '</p>',
          '<',
          '<div',
          '<a name="x"></a>',
        ]);
      default:
        return paragraph();
    }
  }
  const between = (): string =>
    pick(['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\n{:.after}\n', '\n{:.ial}\n']);
  let notes = pick(['', '', '\n', '\n\n']) + block(2);
  for (let count = upTo(6); count > 0; count--) notes += between() + block(2);
  for (let count = chance(0.3) ? upTo(3) : 0; count > 0; count--) {
    const at = upTo(notes.length);
    notes =
      notes.slice(0, at) +
      (chance(0.5) ? pick(['*', '`', '|', '[', '\n', '  ', '"', '<', '>', '-', '\t', ':']) : '') +
      notes.slice(at + upTo(3));
  }
  return notes.toWellFormed() + pick(['', '\n', '\n\n']);
}

/** Some lines of one text with a few lines of others between, and a few accidents. */
export function mixedNotes(texts: readonly string[], seed: number): string {
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const linesOf = (): string[] => (texts[upTo(texts.length)] ?? '').split('\n');
  const all = linesOf();
  const from = upTo(all.length);
  const lines = all.slice(from, from + 5 + upTo(40));
  for (let count = 1 + upTo(6); count > 0; count--) {
    const at = upTo(lines.length);
    const line = lines[at] ?? '';
    const place = upTo(line.length + 1);
    const others = linesOf();
    switch (upTo(6)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, others[upTo(others.length)] ?? '');
        break;
      case 2:
        lines[at] = line.slice(0, place) + (DAMAGE[upTo(DAMAGE.length)] ?? '') + line.slice(place);
        break;
      case 3:
        lines[at] = line.slice(0, place) + line.slice(place + 1 + upTo(3));
        break;
      case 4:
        lines[at] = ' '.repeat(upTo(6)) + line.trimStart();
        break;
      default:
        lines.splice(at, 2, line + (lines[at + 1] ?? ''));
    }
  }
  return lines.join('\n').toWellFormed();
}
