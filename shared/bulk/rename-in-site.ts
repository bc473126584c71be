import type { Reader } from '../frontmatter/front-matter.ts';
import { parseYamlMap } from '../frontmatter/parse.ts';
import { fail, ok, type Result } from '../result.ts';
import type { PeopleList } from '../show/add-person.ts';
import { applySplices, type Span, type Splice } from '../text/splice.ts';

/**
 * The replacements that rename a person's id in the site's own list: the key of their entry in a map of ids, or the `id`
 * of an item. None where the list does not have them. Refused where the new id is taken, or cannot be a plain key.
 */
export function renameInPeopleList(
  text: string,
  list: PeopleList,
  from: string,
  to: string,
  reader: Reader,
): Result<readonly Splice[], { readonly reason: string; readonly key: string }> {
  const ids = idsIn(text, list, reader);
  if (ids === undefined) return fail({ reason: 'not-yaml', key: from });
  const span = ids.get(from);
  if (span === undefined) return ok([]);
  if (ids.has(to)) return fail({ reason: 'key-exists', key: to });
  const quote = /^["']/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const splice = { start: span.start, end: span.end, text: `${quote}${to}${quote}` };
  const after = idsIn(applySplices(text, [splice]), list, reader);
  return after?.has(to) && after.size === ids.size ? ok([splice]) : fail({ reason: 'unwritable', key: to });
}

/** Where each id of the list is written; undefined where the file cannot be read as YAML. */
function idsIn(text: string, list: PeopleList, reader: Reader): ReadonlyMap<string, Span> | undefined {
  const parsed = parseYamlMap(text, reader);
  if (!parsed.ok) return undefined;
  const { fields } = parsed.value;
  const node = fields.find((field) => field.key === list.key)?.node;
  if (list.shape === 'map') {
    return new Map((list.key === undefined ? fields : (node?.fields ?? [])).map(({ key, keySpan }) => [key, keySpan]));
  }
  const ids = (node?.items ?? []).flatMap(
    (item) => item.node.fields?.filter(({ key }) => /^(?:id|key|slug)$/i.test(key)) ?? [],
  );
  return new Map(
    ids.flatMap(({ node: { value, span } }) => (typeof value === 'string' ? [[value, span] as const] : [])),
  );
}
