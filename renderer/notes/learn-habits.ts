import { notesHabitsOf } from '#shared/notes/habits/notes-habits.ts';
import { listen, request } from '../bridge.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { notesEditable } from '../window/stages.ts';

/** Learns the ways of each show that is opened, and anew when its files have changed; gives the way to stop. */
export function learnHabits(): () => void {
  let learned: string | undefined;
  const learn = async (id: string) => {
    await notesEditable.reached;
    const habits = await request('notes:habits', { show: id });
    if (habits !== null && currentShow()?.id === id) useNotesHabits.setState(habits, true);
  };
  const follow = () => {
    const id = currentShow()?.id;
    if (id === learned) return;
    learned = id;
    useNotesHabits.setState(notesHabitsOf([], { generator: 'unknown', files: [] }), true);
    if (id !== undefined) learn(id);
  };
  const stops = [
    useShow.subscribe(follow),
    listen('show:judged', ({ show }) => currentShow()?.id === show && learn(show)),
  ];
  follow();
  return () => {
    for (const stop of stops) stop();
  };
}
