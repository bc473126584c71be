import { type LinkStyle, linkStyleOf } from '../addresses/link-style.ts';
import { videoEmbedOf } from '../addresses/youtube.ts';
import { type ImageHabit, type ImageSite, imageHabitOf } from '../images/image-habit.ts';
import { type TimeLayout, timeLayoutOf } from '../times/time-layout.ts';
import { type TimesListPlace, timesListPlaceOf } from '../times/times-list.ts';
import { type Snippet, snippetsOf } from './snippets.ts';

/** What a show's earlier notes tell of the next ones. Plain data: it crosses processes. */
export interface NotesHabits {
  readonly links: LinkStyle;
  readonly times?: TimeLayout;
  /** Where lists of times stand. */
  readonly timesList?: TimesListPlace;
  /** How a video stands in the notes, `{id}` for its id. */
  readonly videoEmbed?: string;
  readonly snippets: readonly Snippet[];
  readonly images: ImageHabit;
  /** Links to other episodes are written with Jekyll's `post_url`. */
  readonly postUrl: boolean;
}

/** Learns from the episodes' notes, newest first. */
export function notesHabitsOf(
  episodes: readonly { readonly path: string; readonly number?: number; readonly notes: string }[],
  site: ImageSite,
): NotesHabits {
  const notes = episodes.map((episode) => episode.notes);
  const times = timeLayoutOf(notes);
  const timesList = timesListPlaceOf(notes);
  const videoEmbed = videoEmbedOf(notes);
  return {
    links: linkStyleOf(notes),
    ...(times === undefined ? {} : { times }),
    ...(timesList === undefined ? {} : { timesList }),
    ...(videoEmbed === undefined ? {} : { videoEmbed }),
    snippets: snippetsOf(notes),
    images: imageHabitOf(episodes, site),
    postUrl: notes.some((text) => /\{%-?\s*(?:post_url|link)\s/.test(text)),
  };
}
