import { create } from 'zustand';
import { type NotesHabits, notesHabitsOf } from '#shared/notes/habits/notes-habits.ts';

/** What the open show's earlier notes tell of the next ones; the usual ways until they have been read. */
export const useNotesHabits = create<NotesHabits>(() => notesHabitsOf([], { generator: 'unknown', files: [] }));
