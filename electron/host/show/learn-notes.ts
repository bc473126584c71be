import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { type NotesHabits, notesHabitsOf } from '#shared/notes/habits/notes-habits.ts';
import { openShow } from '../show-folder.ts';
import { readTexts } from './read-texts.ts';

/** Enough to know a show's ways, and the newest ones: habits change over the years. */
const mostEpisodes = 120;

/** What the notes of a show's newest episodes have in common; undefined where the folder cannot be read. */
export async function learnNotes(root: string): Promise<NotesHabits | undefined> {
  const opened = await openShow(root);
  if (!opened.ok) return undefined;
  const { show, episodes, siteFiles } = opened.value;
  const newest = [...episodes]
    .filter(({ status }) => status !== 'archive')
    .sort((a, b) => (b.instant ?? 0) - (a.instant ?? 0))
    .slice(0, mostEpisodes);
  const texts = await readTexts(
    root,
    newest.map(({ path }) => path),
  );
  const samples = newest.flatMap(({ path, number }) => {
    const text = texts.get(path);
    if (text === undefined) return [];
    const notes = text.slice(parseFrontMatter(text, show.reader).notesStart).replace(/\r\n?/g, '\n');
    return [{ path, notes, ...(number === undefined ? {} : { number }) }];
  });
  return notesHabitsOf(samples, {
    generator: show.generator,
    files: siteFiles,
    ...(show.url === undefined ? {} : { origin: show.url }),
  });
}
