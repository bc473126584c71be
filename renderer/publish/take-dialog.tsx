import { useState } from 'react';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import './publish.css';

/** What a co-host's zip holds, before anything of it is written. */
export function TakeDialog({ handed, answer }: Extract<DialogRequest, { type: 'handover' }>) {
  const words = useWords();
  const fresh = handed.files.filter(({ state }) => state === 'new');
  const different = handed.files.filter(({ state }) => state === 'different');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = fresh.map(({ path }) => path).filter((path) => !left.includes(path));
  return (
    <DialogFrame
      title={words('publish.takeTitle')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action
            tone="primary"
            autoFocus
            disabled={handed.texts.length + chosen.length === 0}
            onPress={() => answer(chosen)}
          >
            {words(handed.texts.length > 0 ? 'publish.review' : 'publish.takeFiles')}
          </Action>
        </>
      }
    >
      {handed.texts.length > 0 && <p>{words('publish.texts', { count: handed.texts.length })}</p>}
      {fresh.length > 0 && (
        <>
          <h3 className="publish__heading">{words('publish.newFiles')}</h3>
          <ul className="publish__files">
            {fresh.map(({ path }) => (
              <li key={path}>
                <label className="publish__file">
                  <input
                    type="checkbox"
                    checked={!left.includes(path)}
                    onChange={({ target }) =>
                      setLeft((present) =>
                        target.checked ? present.filter((other) => other !== path) : [...present, path],
                      )
                    }
                  />
                  <span className="publish__path">{path}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <Names title={words('publish.differentFiles')} names={different.map(({ path }) => path)} />
      <Names title={words('publish.refused')} names={handed.refused} />
    </DialogFrame>
  );
}

/** Names of what stays out, and why. */
function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3 className="publish__heading">{title}</h3>
      <ul className="publish__files publish__files--out">
        {names.map((name) => (
          <li key={name} className="publish__path">
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
