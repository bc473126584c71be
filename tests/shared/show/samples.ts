import type { Reader } from '#shared/frontmatter/front-matter.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { EpisodeSample } from '#shared/show/profile/places.ts';

/** Episodes from their front matter alone, numbered from 1. */
export function samplesOf(frontMatters: readonly string[], reader: Reader = 'psych'): readonly EpisodeSample[] {
  return frontMatters.map((frontMatter, index) => sampleOf(`episodes/${index + 1}.md`, frontMatter, reader));
}

/** An episode from its front matter; one that begins with its own fence is taken as it stands. */
export function sampleOf(path: string, frontMatter: string, reader: Reader = 'psych'): EpisodeSample {
  const text = /^[+{]/.test(frontMatter) ? frontMatter : `---\n${frontMatter}\n---\n\nNotes.\n`;
  return { path, text, frontMatter: parseFrontMatter(text, reader) };
}
