import fc from 'fast-check';

/** A list with `¦` between its items, which may go on over lines. */
function choices(text: string): readonly string[] {
  return text.replaceAll('¦\n', '¦').split('¦');
}

/** Values as people write them, and as parsers stumble over them. */
const NUMBERS =
  choices(`0¦1¦12¦-3¦+4¦010¦08¦0o17¦0x1F¦0b101¦1_000¦10,150,137¦1,2¦1__2¦1_¦0_1¦0,¦-0¦12:34¦45:10¦1:2:3¦01:02:03¦
190:20:30¦12:60¦1_0:20¦-1:30¦12:34.5¦1:2:3.25¦1.5¦1.¦.5¦.¦-.¦+.5¦1e3¦1.0e3¦1.0e+3¦1,000.5¦1_0.5¦.inf¦
-.inf¦+.Inf¦.nan¦1.2.3¦54.6 MB¦99999999999999999999¦9007199254740992¦9007199254740991¦685_230.15¦00:00¦
28:0`);
const DATES = choices(`2024-09-19¦2024-9-1¦2024-02-30¦2024-13-01¦2024-09-19 05:00:00 +0900¦2024-09-19 05:00:00 +09:00¦
2024-09-19 05:00:00¦2024-09-19 05:00¦2024-09-19T05:00:00Z¦2024-09-19t05:00:00.123Z¦
2024-09-19 05:00:00.5 -5¦2024-09-19 05:00:00.¦2024-09-19 05:00:00.999 +0900¦2024-02-31 05:00:00¦
2024-09-19 24:00:00¦2024-09-19 25:00:00¦2024-09-19 23:59:60¦2024-09-19 05:00:00 +0911¦
2024-09-19 05:00:00 +900¦2024-09-19 05:00:00 +25:00¦2024-09-19 05:00:00 -00:30¦2024-09-19 05:00:00 -0330¦
2024-09-19  05:00:00¦2024-09-19 5:00:00¦2024-12-31 24:00:00 +0900¦2024-09-19 05:00:00 JST¦
Fri, 18 Oct 2024 22:55:00 +0900¦2024/09/19¦2018-11-11T06:00:00Z[GMT]¦2024-09-31¦1582-10-10`);
const WORDS =
  choices(`yes¦no¦On¦OFF¦true¦True¦false¦null¦Null¦~¦y¦n¦foo¦日本語¦「7」¦10. 題¦a b¦a#b¦a:b¦http://a.example/c?d=e#f¦
:sym¦::¦:'q' r¦-a¦--¦!!str 5¦&a b¦[a, b]¦[a: b, c]¦{a: b}¦{a, b: c}¦=¦🎧 x¦a,b¦12x¦1 2¦"q"¦'q'¦"a\\nb"¦
"\\u3042\\x41"¦'it''s'¦[]¦{}¦off-air¦No. 5¦don't¦é¦+1¦a\tb¦\u00a0x¦**b**x¦a   b¦＃全角`);
const BROKEN =
  choices(`- a¦...¦?¦? a¦!¦*a¦@x¦\`x¦%x¦|¦>¦[a¦{a¦"q¦'q¦"\\q"¦"a" b¦{{ x }}¦{% x %}¦[x](y)¦* b¦&¦*¦- - a¦key:¦
A: B: C¦x: y¦x:\ty¦\u2028¦a\u2028b¦a\u0085b¦0x_¦0b¦.e+3¦text #2¦#12¦- ¦-¦<<¦\u0001¦&x\n¦[?]¦{? a}¦!<t> x¦
!!float x`);

const KEYS =
  choices(`title¦date¦duration¦actor_ids¦audio_file_size¦tags¦"quoted key"¦'k'¦a b¦1¦true¦~¦2024-01-01¦<<¦日本¦x-y¦
k.l¦key¦key2¦:s¦1.5¦description`);

interface Manner {
  /** How often something that most parsers refuse is put in, of a hundred. */
  readonly broken: number;
}

function scalar({ broken }: Manner): fc.Arbitrary<string> {
  const good = fc.oneof(
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...DATES),
    fc.constantFrom(...WORDS),
    fc.constantFrom(...WORDS, ...NUMBERS).map((word) => `'${word.replaceAll("'", "''")}'`),
    fc.constantFrom(...WORDS, ...NUMBERS).map((word) => `"${word.replace(/["\\]/g, '')}"`),
  );
  return broken === 0
    ? good
    : fc.oneof({ weight: 100 - broken, arbitrary: good }, { weight: broken, arbitrary: fc.constantFrom(...BROKEN) });
}

const lineEnd = fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constant('\r\n') });
const indent = (column: number): string => ' '.repeat(Math.max(0, column));

function lines(part: fc.Arbitrary<string>, least: number, most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(part, lineEnd), { minLength: least, maxLength: most })
    .map((all) => all.map(([line, end]) => line + end).join(''));
}

/** A plain or quoted scalar over several lines, also with lines in column 0 and with empty ones. */
function folded(column: number, manner: Manner): fc.Arbitrary<string> {
  const words = fc.constantFrom(...WORDS.filter((word) => !/['"[\]{}:#&!]/.test(word)));
  const line = fc.oneof(
    words,
    words.map((word) => `${word}  `),
    words.map((word) => indent(column) + word),
    fc.constantFrom('', '  '),
  );
  const quotes = manner.broken > 0 ? fc.constantFrom("'", '"', '') : fc.constantFrom("'", '"');
  return fc
    .tuple(quotes, words, fc.array(line, { minLength: 1, maxLength: 4 }), words, fc.constantFrom('\n', '\r\n', '  \n'))
    .map(([quote, first, more, last, join]) => {
      const inner = [first, ...more, last].map((text, index) =>
        quote === '' && index > 0 ? indent(column) + text.trim() : text,
      );
      return quote + inner.join(join) + quote;
    });
}

function blockScalar(column: number, manner: Manner): fc.Arbitrary<string> {
  const headers = ['|', '>', '|-', '>-', '|+', '>+', '| # c', ...(manner.broken > 0 ? ['|2', '>1-', '|0', '|x'] : [])];
  const line = fc.oneof(
    scalar(manner).map((text) => indent(column) + text),
    scalar(manner).map((text) => indent(column + 2) + text),
    fc.constant(''),
  );
  const first = scalar(manner).map((text) => indent(column) + text);
  return fc
    .tuple(fc.constantFrom(...headers), lineEnd, lines(first, 1, 1), lines(line, 0, 4))
    .map(([header, end, start, rest]) => header + end + (start + rest).replace(/\r?\n$/, ''));
}

function flow(depth: number, manner: Manner): fc.Arbitrary<string> {
  const plain = fc.constantFrom(
    'a',
    '1',
    'no',
    "'q'",
    '"x, y"',
    '日本',
    '2024-09-19',
    'http://a.example/b',
    '',
    '12:34',
  );
  const value: fc.Arbitrary<string> =
    depth === 0 ? plain : fc.oneof({ weight: 3, arbitrary: plain }, flow(depth - 1, manner));
  const gap = fc.constantFrom(', ', ',', ' , ', ',\n  ');
  const filled = (text: string): boolean => text !== '';
  const list = fc
    .tuple(fc.array(value.filter(filled), { maxLength: 4 }), gap)
    .map(([items, join]) => `[${items.join(join)}]`);
  const map = fc
    .tuple(fc.uniqueArray(fc.constantFrom('a', 'b', '"c"'), { maxLength: 3 }), value.filter(filled), gap)
    .map(([keys, item, join]) => `{${keys.map((key) => `${key}: ${item}`).join(join)}}`);
  return fc.oneof(list, map);
}

function value(column: number, depth: number, manner: Manner): fc.Arbitrary<string> {
  const simple = fc.oneof(
    scalar(manner),
    fc.tuple(scalar(manner), fc.constantFrom(' # c', '  ', '\t')).map(([text, tail]) => text + tail),
    fc.constantFrom('', ' ', '# c'),
    folded(column, manner),
    blockScalar(column, manner),
    flow(1, manner),
  );
  if (depth === 0) return simple;
  const items = fc
    .tuple(
      fc.constantFrom(column, column - 2),
      lines(
        value(column + 2, 0, manner).map((text) => `- ${text}`),
        1,
        4,
      ),
    )
    .map(([at, text]) => `\n${text.replace(/\r?\n$/, '').replace(/^/gm, indent(at))}`);
  const map = map2(column, depth - 1, manner).map((text) => `\n${text.replace(/\r?\n$/, '')}`);
  const maps = map2(column + 2, 0, manner).map(
    (text) => `\n${indent(column)}- ${text.trimStart().replace(/\r?\n$/, '')}\n${indent(column)}- x`,
  );
  return fc.oneof({ weight: 4, arbitrary: simple }, items, map, maps);
}

function map2(column: number, depth: number, manner: Manner): fc.Arbitrary<string> {
  const keys = manner.broken > 0 ? fc.array(fc.constantFrom(...KEYS), { maxLength: 4 }) : uniqueKeys(4);
  return keys.chain((names) =>
    fc
      .tuple(...names.map((key) => entry(key, column, depth, manner)))
      .map((all) => all.map((text) => indent(column) + text).join('')),
  );
}

function uniqueKeys(most: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...KEYS.filter((key) => key !== '<<')), { minLength: 1, maxLength: most });
}

function entry(key: string, column: number, depth: number, manner: Manner): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(': ', ': ', ': ', ':  ', ' : '), value(column + 2, depth, manner), lineEnd)
    .map(([colon, text, end]) => (text.startsWith('\n') ? `${key}:${text}${end}` : key + colon + text + end));
}

/** The lines between the fences. */
function inside(manner: Manner): fc.Arbitrary<string> {
  const keys = manner.broken > 0 ? fc.array(fc.constantFrom(...KEYS), { maxLength: 7 }) : uniqueKeys(7);
  const comment = fc.constantFrom('# a comment\n', '\n', '');
  return keys.chain((names) =>
    fc.tuple(...names.map((key) => fc.tuple(comment, entry(key, 0, 2, manner)))).map((all) => all.flat().join('')),
  );
}

const around = (text: string): string => `---\n${text}---\n\nThe notes.\n`;

/** Episodes whose front matter most readers accept, in every style of YAML. */
export const soundFrontMatter: fc.Arbitrary<string> = inside({ broken: 0 }).map(around);

/** Episodes with front matter of all kinds, many of them broken in one place. */
export const anyFrontMatter: fc.Arbitrary<string> = fc.oneof(
  inside({ broken: 6 }).map(around),
  inside({ broken: 0 }).map(around),
  fc
    .tuple(inside({ broken: 2 }), fc.nat(), fc.constantFrom(...' \n\t:-?#[]{},"\'|>&*!%@`.~<=0a\u2028', ''))
    .map(([text, at, char]) => {
      const chars = [...text];
      chars.splice(chars.length === 0 ? 0 : at % chars.length, char === '' ? 1 : 0, char);
      return around(chars.join(''));
    }),
);
