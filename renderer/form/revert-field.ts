import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Splice } from '#shared/text/splice.ts';
import { editFields } from '../actions/edit-fields.ts';
import { changeEpisode } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';
import { currentReader, frontMatterOf } from '../store/front-matter.ts';

/** The lines of a key as the file on disk has them; undefined where it has none. */
function linesOnDisk(path: string, key: string): string | undefined {
  const disk = documentAt(path)?.disk;
  if (disk == null) return undefined;
  const field = parseFrontMatter(disk.text, currentReader()).fields.findLast((candidate) => candidate.key === key);
  return field === undefined ? undefined : disk.text.slice(field.lines.start, field.lines.end);
}

/** Whether a key stands otherwise in the window than in the file. */
export function isChanged(path: string, key: string): boolean {
  const document = documentAt(path);
  if (document?.disk == null) return false;
  const field = frontMatterOf(document).fields.findLast((candidate) => candidate.key === key);
  const here = field === undefined ? undefined : document.text.slice(field.lines.start, field.lines.end);
  return here !== linesOnDisk(path, key);
}

/** Puts a key back to what the file on disk has, byte for byte; one step of the history. */
export function revertField(path: string, key: string): void {
  const document = documentAt(path);
  if (document === undefined) return;
  const before = linesOnDisk(path, key);
  const field = frontMatterOf(document).fields.findLast((candidate) => candidate.key === key);
  if (before === undefined) {
    if (field !== undefined) editFields(path, [{ type: 'remove', path: [key] }]);
    return;
  }
  const end = frontMatterOf(document).span.end;
  const splice: Splice = field === undefined ? { start: end, end, text: before } : { ...field.lines, text: before };
  changeEpisode(path, [splice]);
}
