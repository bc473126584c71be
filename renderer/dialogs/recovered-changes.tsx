import { useState } from 'react';
import type { JournalEntry } from '#shared/ipc/answers.ts';
import { dropFromJournal } from '../actions/journal.ts';
import { keepVersion } from '../actions/keep-version.ts';
import { restoreEntry } from '../actions/open-show.ts';
import { tellKept } from '../actions/show-history.ts';
import { request } from '../bridge.ts';
import { ask, type DialogRequest } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Text of an earlier run that never reached its file: each is taken back, thrown away, or looked at first. */
export function RecoveredChanges({ entries, answer }: Extract<DialogRequest, { type: 'recovered' }>) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const [open, setOpen] = useState(entries);
  const settle = (entry: JournalEntry) => {
    const left = open.filter((other) => other !== entry);
    setOpen(left);
    if (left.length === 0) answer();
  };
  return (
    <DialogFrame
      title={words('app.recovered.title')}
      onCancel={answer}
      actions={<Action onPress={answer}>{words('app.recovered.later')}</Action>}
    >
      <p>{words('app.recovered.text')}</p>
      <ul className="dialog__list">
        {open.map((entry) => (
          <li key={entry.path} className="recovered">
            <span className="recovered__name">
              {entry.path}
              <small>
                {new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(entry.at)}
              </small>
            </span>
            <button type="button" className="button" onClick={() => compare(entry)}>
              {words('app.recovered.compare')}
            </button>
            <button
              type="button"
              className="button button--danger"
              onClick={async () => {
                if (!(await keepVersion(entry.path, entry, 'discarded'))) return;
                await dropFromJournal(entry.path);
                tellKept('keeping.discarded', entry.path);
                settle(entry);
              }}
            >
              {words('app.recovered.discard')}
            </button>
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                restoreEntry(entry);
                settle(entry);
              }}
            >
              {words('app.recovered.restore')}
            </button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

async function compare(entry: JournalEntry): Promise<void> {
  const show = currentShow()?.id;
  if (show === undefined) return;
  const read = await request('episode:read', { show, path: entry.path });
  const disk = read.ok ? read.value.text : '';
  await ask('compare', {
    path: entry.path,
    left: { name: 'disk', text: disk },
    right: { name: 'recovered', text: entry.text },
  });
}
