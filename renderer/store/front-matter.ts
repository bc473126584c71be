import type { EpisodeDocument } from '#shared/document/episode-document.ts';
import type { FrontMatter, Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { plainText } from '#shared/frontmatter/value-text.ts';
import { roleNode } from '#shared/show/profile/role-nodes.ts';
import { currentShow } from './show-store.ts';

interface Read {
  /** What was read: the whole text, and its part before the notes where a fence ends it ('' where none does). */
  readonly text: string;
  readonly head: string;
  readonly reader: Reader;
  readonly frontMatter: FrontMatter;
}

const lastRead = new Map<string, Read>();

/** Whose reading counts for the open show. */
export function currentReader(): Reader {
  return currentShow()?.show.reader ?? 'psych';
}

/**
 * The front matter of a document. Typing in the notes leaves everything before them as it was, so the reading of last
 * time is given again: the same object, and no component of the form is drawn anew.
 */
export function frontMatterOf(document: EpisodeDocument): FrontMatter {
  const reader = currentReader();
  const last = lastRead.get(document.path);
  if (last !== undefined && last.reader === reader) {
    if (last.text === document.text) return last.frontMatter;
    if (last.head !== '' && document.text.startsWith(last.head)) return last.frontMatter;
  }
  const frontMatter = parseFrontMatter(document.text, reader);
  const isClosed = frontMatter.kind === 'yaml' || frontMatter.kind === 'toml';
  lastRead.set(document.path, {
    text: document.text,
    head: isClosed ? document.text.slice(0, frontMatter.notesStart) : '',
    reader,
    frontMatter,
  });
  return frontMatter;
}

/** The title that a document's own text gives it; '' for none. The list knows those of the files on disk. */
export function titleIn(document: EpisodeDocument): string {
  const profile = currentShow()?.show.profile;
  const found = profile && roleNode(frontMatterOf(document), profile, 'title', currentReader());
  return found === undefined ? '' : plainText(found.node.value).trim();
}
