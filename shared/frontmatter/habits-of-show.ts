import type { Show } from '../show/show.ts';
import type { WritingHabits } from './edit.ts';

/** How a show's episodes are written, for edits: the order of their keys, their lists, and durations always in quotes. */
export function writingHabitsOf({ habits, profile }: Pick<Show, 'habits' | 'profile'>): WritingHabits {
  const places = profile.places?.duration ?? [];
  const durations = [profile.keys.duration, ...places.map((place) => (place.length === 1 ? place[0] : undefined))];
  return {
    keyOrder: habits.keys.map(({ key }) => key),
    listIndent: habits.listIndent,
    alwaysQuoted: durations.filter((key) => key !== undefined),
  };
}
