import { useId, useState } from 'react';
import type { LocalTime } from '#shared/show/dates/zone.ts';
import { dayDigits, twoDigits } from '#shared/text/digits.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';

/** Another moment for an episode: day and time on the show's clocks. */
export function MoveToDialog({ moment, zone, answer }: Extract<DialogRequest, { type: 'move-to' }>) {
  const words = useWords();
  const [day, setDay] = useState(dayDigits(moment.year, moment.month, moment.day));
  const [time, setTime] = useState(`${twoDigits(moment.hour)}:${twoDigits(moment.minute)}`);
  const dayId = useId();
  const timeId = useId();
  const chosen = momentFrom(day, time, moment);
  return (
    <DialogFrame
      size="small"
      title={words('publishing.moveTitle')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={chosen === undefined} onPress={() => chosen && answer(chosen)}>
            {words('publishing.moveAction')}
          </Action>
        </>
      }
    >
      <label className="labelled" htmlFor={dayId}>
        <span>{words('app.date.day')}</span>
        <input
          id={dayId}
          type="date"
          className="input"
          // biome-ignore lint/a11y/noAutofocus: the day is what the person came for
          autoFocus
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <label className="labelled" htmlFor={timeId}>
        <span>{words('app.date.time')}</span>
        <input
          id={timeId}
          type="time"
          className="input"
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </label>
      <p>{words('publishing.moveText', { zone: zone ?? 'UTC' })}</p>
    </DialogFrame>
  );
}

/** What the two fields say; seconds stay where the minute does. */
function momentFrom(day: string, time: string, before: LocalTime): LocalTime | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const clock = /^(\d{2}):(\d{2})/.exec(time);
  if (date === null || clock === null) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.slice(1).map(Number);
  const [hour = 0, minute = 0] = clock.slice(1).map(Number);
  const isSame = hour === before.hour && minute === before.minute;
  return { year, month, day: dayOfMonth, hour, minute, second: isSame ? before.second : 0 };
}
