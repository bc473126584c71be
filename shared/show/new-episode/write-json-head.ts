import { scanJson } from '../../frontmatter/json/scan-json.ts';
import type { Value } from '../../frontmatter/value.ts';
import { isList } from '../../frontmatter/value-text.ts';
import type { Splice } from '../../text/splice.ts';
import type { PlannedEdit } from './plan-head.ts';
import { writeVerified } from './verified-head.ts';
import { writeList } from './write-list.ts';

/** A front matter of JSON with the planned values in it; every other byte stays. */
export function writeJsonHead(head: string, edits: readonly PlannedEdit[]): string {
  return writeVerified(head, edits, writeMember);
}

function writeMember(
  source: string,
  { path, value }: PlannedEdit,
  before: Value | undefined,
): readonly Splice[] | undefined {
  const members = scanJson(source);
  const member = members.findLast(
    (one) => one.path.length === path.length && one.path.every((key, index) => key === path[index]),
  );
  if (member === undefined) {
    return path.length === 1 && value.type === 'text' ? inserted(source, path[0] ?? '', value.text) : undefined;
  }
  const put = (text: string): readonly Splice[] => [{ ...member.value, text }];
  switch (value.type) {
    case 'remove':
      return [{ ...member.removal, text: '' }];
    case 'empty':
      if (before !== undefined && isList(before)) return put('[]');
      return put(typeof before === 'string' ? '""' : 'null');
    case 'text':
      return put(JSON.stringify(value.text));
    case 'literal':
      return put(typeof before === 'number' ? value.text : JSON.stringify(value.text));
    case 'list': {
      const list = member.items && writeList(source, member.value, member.items, value.list, JSON.stringify);
      return list === undefined ? undefined : put(list);
    }
  }
}

/** Behind the last member, in the manner of the first. */
function inserted(source: string, key: string, text: string): readonly Splice[] {
  const gap = /^\s*\{(\s*)/.exec(source)?.[1] ?? '';
  const end = source.slice(0, source.lastIndexOf('}')).trimEnd().length;
  const comma = source[end - 1] === '{' ? '' : ',';
  return [{ start: end, end, text: `${comma}${gap}${JSON.stringify(key)}: ${JSON.stringify(text)}` }];
}
