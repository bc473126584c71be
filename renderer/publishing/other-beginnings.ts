import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { articlesOf, withArticles } from '#shared/show/new-episode/article-links.ts';
import { newEpisode, openNew } from '../actions/new-episode.ts';
import { request } from '../bridge.ts';
import { replaceText } from '../notes/sessions.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { currentReader } from '../store/front-matter.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** A new episode whose related links are the articles that the person copied. */
export async function episodeFromClipboard(): Promise<void> {
  const articles = articlesOf(await request('notes:clipboard', {}));
  if (articles.length === 0) return notify('info', currentWords()('publishing.noArticles'));
  await newEpisode();
  const { active } = useDocuments.getState();
  const document = active === null ? undefined : documentAt(active);
  if (document === undefined) return;
  const { notesStart } = parseFrontMatter(document.text, currentReader());
  const notes = withArticles(document.text.slice(notesStart), articles);
  replaceText(document.path, document.text.slice(0, notesStart) + notes);
}

/** A new episode that begins as one of the show's own templates, under the name that the next episode would have. */
export async function episodeFromTemplate(file: string): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  const read = await request('episode:read', { show: opened.id, path: file });
  if (!read.ok) return notify('error', failureWords(read.error));
  await openNew(({ path }) => ({ path, text: read.value.text }));
}
