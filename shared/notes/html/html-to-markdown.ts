import { cleanAddress } from '../addresses/clean-address.ts';
import { escapeTitle } from '../addresses/link-style.ts';
import { markdownTarget } from '../format/link-format.ts';

/** A node of HTML that was read without running or fetching anything: an element with its children, or text. */
export type HtmlNode =
  | { readonly text: string }
  | {
      /** Lower case. */
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly HtmlNode[];
    };

type Element = Exclude<HtmlNode, { readonly text: string }>;

export interface HtmlToMarkdown {
  readonly bullet: string;
  /** Blanks that a nested level has more. */
  readonly step: number;
}

/** What is not content, or does something: left out with all that is in it. */
const dropped = new Set(
  'script style noscript template head title meta link iframe object embed form input button select textarea svg math canvas audio video source track'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Copied HTML as markdown: its structure stays, and nothing that runs, loads or hides comes along. */
export function htmlToMarkdown(nodes: readonly HtmlNode[], style: HtmlToMarkdown): string {
  return blocksOf(nodes, style)
    .join('\n\n')
    .replace(/[ \t]+$/gm, (blanks) => (blanks === '  ' ? blanks : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether the HTML holds more than its plain text says: else the text is pasted as it is. */
export function hasStructure(nodes: readonly HtmlNode[]): boolean {
  const telling = /^(?:a|h[1-6]|ul|ol|table|blockquote|pre|code|strong|b|em|i|del|s|img|hr|dl)$/;
  return nodes.some(
    (node) => 'name' in node && !dropped.has(node.name) && (isTelling(node, telling) || hasStructure(node.children)),
  );
}

function isTelling(node: Element, telling: RegExp): boolean {
  if (!telling.test(node.name)) return false;
  if (node.name === 'a') return safeAddress(node.attributes['href']) !== undefined;
  // Word processors wrap everything in a `<b>` that is not bold.
  return !((node.name === 'b' || node.name === 'i') && isPlain(node));
}

function isPlain(node: Element): boolean {
  return /font-(?:weight|style):\s*(?:normal|400)/i.test(node.attributes['style'] ?? '');
}

function blocksOf(nodes: readonly HtmlNode[], style: HtmlToMarkdown): readonly string[] {
  const result: string[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    const text = inlineOf(loose).trim();
    loose = [];
    if (text !== '') result.push(escapeLineStart(text));
  };
  for (const node of nodes) {
    if ('text' in node || !(blocks.has(node.name) || holdsBlocks(node))) {
      loose.push(node);
      continue;
    }
    flush();
    if (!dropped.has(node.name)) result.push(...blockOf(node, style).filter((block) => block.trim() !== ''));
  }
  flush();
  return result;
}

function holdsBlocks(node: Element): boolean {
  return (
    !dropped.has(node.name) &&
    node.children.some((child) => 'name' in child && (blocks.has(child.name) || holdsBlocks(child)))
  );
}

function blockOf(node: Element, style: HtmlToMarkdown): readonly string[] {
  const heading = /^h([1-6])$/.exec(node.name)?.[1];
  if (heading !== undefined) {
    const words = inlineOf(node.children)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    return words === '' ? [] : [`${'#'.repeat(Number(heading))} ${words}`];
  }
  switch (node.name) {
    case 'hr':
      return ['---'];
    case 'pre':
      return [fenced(node)];
    case 'ul':
    case 'ol':
      return [listOf(node, style)];
    case 'blockquote':
      return [blocksOf(node.children, style).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')];
    case 'table':
      return [tableOf(node)];
    case 'dl':
      return [definitionsOf(node, style)];
    default:
      return blocksOf(node.children, style);
  }
}

function listOf(list: Element, style: HtmlToMarkdown): string {
  const lines: string[] = [];
  const first = Number(list.attributes['start'] ?? '1');
  let number = Number.isInteger(first) && first >= 0 ? first : 1;
  for (const child of list.children) {
    if (!('name' in child) || dropped.has(child.name)) continue;
    const marker = list.name === 'ol' ? `${number++}.` : style.bullet;
    // A list straight in a list belongs to the item before it.
    const isItem = child.name === 'li';
    const parts = isItem ? blocksOf(child.children, style) : blockOf(child, style);
    const indent = ' '.repeat(Math.max(marker.length + 1, list.name === 'ol' ? 0 : style.step));
    const body = parts.reduce((text, part) => text + (text === '' ? '' : isList(part) ? '\n' : '\n\n') + part, '');
    const indented = body.replace(/\n(?=[^\n])/g, `\n${indent}`);
    if (isItem) lines.push(`${marker} ${indented}`.trimEnd());
    else if (lines.length > 0) lines.push(indent + indented);
    else lines.push(body);
  }
  return lines.join('\n');
}

function isList(part: string): boolean {
  return /^(?:[-*+]|\d+\.) /.test(part);
}

function definitionsOf(list: Element, style: HtmlToMarkdown): string {
  return list.children
    .flatMap((child) => {
      if (!('name' in child)) return [];
      const words = blocksOf(child.children, style).join(' ');
      return child.name === 'dt' ? [words] : child.name === 'dd' ? [`: ${words}`] : [];
    })
    .join('\n');
}

function tableOf(table: Element): string {
  const rows = elementsOf(table, 'tr').map((row) =>
    row.children.flatMap((cell) =>
      'name' in cell && /^t[hd]$/.test(cell.name)
        ? [
            inlineOf(cell.children.flatMap(flattened))
              .replace(/\s+/g, ' ')
              .replace(/(?<!\\)\|/g, '\\|')
              .trim(),
          ]
        : [],
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...body] = rows.filter((row) => row.length > 0);
  if (head === undefined || width < 2) return rows.flat().join('\n\n');
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** A cell has one line: what is in its blocks comes one behind the other. */
function flattened(node: HtmlNode): readonly HtmlNode[] {
  return 'name' in node && blocks.has(node.name) ? [...node.children.flatMap(flattened), { text: ' ' }] : [node];
}

function elementsOf(node: Element, name: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (!('name' in child)) return [];
    return child.name === name ? [child] : elementsOf(child, name);
  });
}

function fenced(pre: Element): string {
  const code = pre.children.find((child): child is Element => 'name' in child && child.name === 'code') ?? pre;
  const text = plainText(code).replace(/^\n|\n$/g, '');
  const language = /\b(?:language|lang|highlight-source)-([\w+-]+)/.exec(
    `${code.attributes['class'] ?? ''} ${pre.attributes['class'] ?? ''}`,
  )?.[1];
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language ?? ''}\n${text}\n${fence}`;
}

function plainText(node: HtmlNode): string {
  if ('text' in node) return node.text;
  if (dropped.has(node.name)) return '';
  return node.name === 'br' ? '\n' : node.children.map(plainText).join('');
}

function inlineOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map(inlineNode)
    .join('')
    .replace(/[ \t]{2,}(?!\n)/g, ' ');
}

function inlineNode(node: HtmlNode): string {
  if ('text' in node) return escapeText(node.text.replace(/[\s\u00a0]+/g, ' '));
  if (dropped.has(node.name)) return '';
  const inner = () => inlineOf(node.children);
  switch (node.name) {
    case 'br':
      return '  \n';
    case 'strong':
    case 'b':
      return isPlain(node) ? inner() : around(inner(), '**');
    case 'em':
    case 'i':
      return isPlain(node) ? inner() : around(inner(), '*');
    case 'del':
    case 's':
    case 'strike':
      return around(inner(), '~~');
    case 'code':
    case 'kbd':
    case 'samp':
      return codeSpan(plainText(node).replace(/\s+/g, ' ').trim());
    case 'img':
      return picture(node);
    case 'a':
      return anchor(node, inner());
    default:
      return inner();
  }
}

function anchor({ attributes }: Element, words: string): string {
  const address = safeAddress(attributes['href']);
  const text = words.replace(/\s*\n\s*/g, ' ').trim();
  if (address === undefined || text === '') return words;
  return `${/^\s/.test(words) ? ' ' : ''}[${text}](${markdownTarget(address)})${/\s$/.test(words) ? ' ' : ''}`;
}

function picture({ attributes }: Element): string {
  const address = safeAddress(attributes['src']);
  return address === undefined ? '' : `![${escapeTitle(attributes['alt'] ?? '')}](${markdownTarget(address)})`;
}

/** An address that only leads somewhere: whatever could run, or names this computer's files, is none. */
function safeAddress(written: string | undefined): string | undefined {
  const address = written?.trim() ?? '';
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return undefined;
  return cleanAddress(address.replace(/[<>"\s]/g, encodeURIComponent));
}

/** Signs stand at words' edges: a blank inside them would leave them signs. */
function around(inner: string, sign: string): string {
  const words = inner.trim();
  if (words === '' || words.startsWith(sign)) return inner;
  const [lead = ''] = /^\s*/.exec(inner) ?? [];
  const [tail = ''] = /\s*$/.exec(inner) ?? [];
  return `${lead}${sign}${words}${sign}${tail}`;
}

function codeSpan(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const sign = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${sign}${space}${text}${space}${sign}`;
}

/** Text keeps one blank at either end: it stands between words there. */
function escapeText(text: string): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${escapeTitle(words)}${/\s$/.test(text) ? ' ' : ''}`;
}

/** What would begin a block where it begins a line: `# 1 of all`, `- 5 °C`, `12. December`. */
function escapeLineStart(text: string): string {
  return text.replace(/^(#{1,6}(?=\s)|[-+](?=\s)|>|\d+(?=[.)]\s))/gm, (mark) =>
    /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );
}
