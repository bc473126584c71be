import type { Field, FrontMatter, ValueNode } from '../frontmatter/front-matter.ts';
import type { RenderedNotes } from '../markdown/rendered-notes.ts';
import { roleNodes } from '../show/profile/role-nodes.ts';
import type { Show } from '../show/show.ts';
import type { Span } from '../text/splice.ts';
import { bareAddresses } from './bare-addresses.ts';
import { isIgnoredAt } from './ignored-links.ts';
import type { LinkUse } from './link.ts';
import { spansWithoutLinks } from './spans-without-links.ts';

const fileRoles = ['audio', 'image', 'transcript', 'chapters'] as const;
const sitePath = /^(?:\.{0,2}\/)?[^\s:?#]+\.[a-z\d]{2,5}$/i;

type RolesOfNodes = ReadonlyMap<ValueNode, { readonly role: (typeof fileRoles)[number]; readonly key: string }>;

/**
 * Every address of an episode in order of its place in the file: front matter (audio, pictures, addresses in texts),
 * then the notes as the generator sees them, then bare addresses, which kramdown publishes as plain text but people open.
 */
export function linksOf(
  text: string,
  frontMatter: FrontMatter,
  rendered: RenderedNotes,
  show: Pick<Show, 'profile' | 'reader'>,
): readonly LinkUse[] {
  const roleOfNode = new Map(
    fileRoles.flatMap((role) =>
      roleNodes(frontMatter, show.profile, role, show.reader).map(({ node, place }) => [
        node,
        { role, key: place.join('.') },
      ]),
    ),
  );
  const uses = frontMatter.fields.flatMap((field) => linksOfField(text, field, roleOfNode));
  const shift = frontMatter.notesStart;
  const ignored = isIgnoredAt(text, shift);
  for (const link of rendered.links) {
    const start = link.span.start + shift;
    const end = link.span.end + shift;
    uses.push({
      kind: link.kind,
      url: link.url,
      text: link.text,
      start,
      end,
      ...(ignored(start) ? { ignored: true } : {}),
    });
  }
  const taken = spansWithoutLinks(text, shift, uses);
  for (const bare of bareAddresses(text, shift)) {
    if (taken(bare) || isInReferenceDefinition(text, bare.start)) continue;
    uses.push({ ...bare, kind: 'bare', text: bare.url, ...(ignored(bare.start) ? { ignored: true } : {}) });
  }
  return uses.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isInReferenceDefinition(text: string, start: number): boolean {
  return /^ {0,3}\[[^\]\n]+\]:[ \t]*<?$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

function linksOfField(text: string, field: Field, roles: RolesOfNodes): LinkUse[] {
  return scalarsOf(field.node).flatMap((node): LinkUse[] => {
    const { role, key = field.key } = roles.get(node) ?? {};
    if (role === undefined || typeof node.value !== 'string') return linksOfScalar(text, key, node);
    const url = node.value.trim();
    if (role === 'audio') return url === '' ? [] : [{ ...placeOf(text, node, url), kind: 'audio', url, text: '', key }];
    const isFile = sitePath.test(url) && url.includes('/');
    return isFile
      ? [{ ...placeOf(text, node, url), kind: 'front-matter', url, text: '', key }]
      : linksOfScalar(text, key, node);
  });
}

function linksOfScalar(text: string, key: string, node: ValueNode): LinkUse[] {
  if (typeof node.value !== 'string' || !/https?:/i.test(node.value)) return [];
  let from = node.span.start;
  return bareAddresses(node.value).map(({ url }) => {
    const at = text.indexOf(url, from);
    const isInside = at !== -1 && at + url.length <= node.span.end;
    if (isInside) from = at + url.length;
    const span = isInside ? { start: at, end: at + url.length } : node.span;
    return { start: span.start, end: span.end, kind: 'front-matter', url, text: '', key };
  });
}

/** Where the value's characters stand without its quotes; the whole node where they are written otherwise. */
function placeOf(text: string, node: ValueNode, value: string): Span {
  const at = text.indexOf(value, node.span.start);
  const isInside = at !== -1 && at + value.length <= node.span.end;
  return isInside ? { start: at, end: at + value.length } : { start: node.span.start, end: node.span.end };
}

function scalarsOf(node: ValueNode): readonly ValueNode[] {
  if (node.items) return node.items.flatMap((item) => scalarsOf(item.node));
  if (node.fields) return node.fields.flatMap((field) => scalarsOf(field.node));
  return [node];
}
