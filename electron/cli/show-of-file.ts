import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { findShowRoot, openShow } from '#host/show-folder.ts';
import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { recogniseShow } from '#shared/show/recognise.ts';
import type { Show } from '#shared/show/show.ts';
import { isShowRoot, recogniseGenerator } from '#shared/show/site/generator.ts';
import { showFileName } from '#shared/show/site/show-file-name.ts';
import { siteFactsOf } from '#shared/show/site/site-facts.ts';

/** What a verb over single files asks of their shows; each show is looked at once. */
export interface ShowsOfFiles {
  /** Whose reading counts for a file. */
  readerOf(path: string): Promise<Reader>;
  /** The show that a file belongs to; one that nothing tells of is made of the file alone. */
  showOf(path: string, text: string): Promise<Show>;
}

export function showsOfFiles(): ShowsOfFiles {
  const readers = new Map<string, Promise<Reader>>();
  const shows = new Map<string, Promise<Show | undefined>>();
  const once = <T>(known: Map<string, Promise<T>>, root: string, make: (root: string) => Promise<T>): Promise<T> => {
    const found = known.get(root) ?? make(root);
    known.set(root, found);
    return found;
  };
  return {
    readerOf: async (path) => once(readers, await findShowRoot(path), readerOfRoot),
    async showOf(path, text) {
      const root = await findShowRoot(path);
      return (await once(shows, root, openedShow)) ?? showOfOneFile(root, path, text);
    },
  };
}

/** Told by the names in the root alone, but where the show's own settings may say otherwise. */
async function readerOfRoot(root: string): Promise<Reader> {
  const names: readonly string[] = await readdir(root).catch(() => []);
  if (names.includes(showFileName)) return (await openedShow(root))?.reader ?? 'psych';
  return siteFactsOf({ root, folderName: basename(root), files: names, texts: new Map() }).reader;
}

/** Undefined where the folder is no show's root, or cannot be read: nobody's folder is listed to its depths. */
async function openedShow(root: string): Promise<Show | undefined> {
  const names: readonly string[] = await readdir(root).catch(() => []);
  if (!isShowRoot(names, showFileName) && recogniseGenerator(names).generator === 'unknown') return undefined;
  const opened = await openShow(root);
  return opened.ok ? opened.value.show : undefined;
}

function showOfOneFile(root: string, path: string, text: string): Show {
  const name = basename(path);
  const facts = siteFactsOf({ root: dirname(path), folderName: basename(root), files: [name], texts: new Map() });
  return recogniseShow(facts, [{ path: name, text, frontMatter: parseFrontMatter(text, facts.reader) }]).show;
}
