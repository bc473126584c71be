import { useId, useState } from 'react';
import { withRoles } from '#shared/show/edit-show-file.ts';
import type { Role } from '#shared/show/show.ts';
import { showFileName } from '#shared/show/site/show-file-name.ts';
import { changeShowFile } from '../actions/show-file.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Roles that the form, the audio review and the rules work with; the others are found by their names. */
const roles: readonly Role[] = [
  'title',
  'date',
  'description',
  'people',
  'audio',
  'bytes',
  'duration',
  'layout',
  'number',
  'season',
  'tags',
  'image',
  'explicit',
  'episodeType',
];

/** What the app takes this folder for, why, and which key is for what; the person's word is kept with the show. */
export function Recognised({ answer }: Extract<DialogRequest, { type: 'recognised' }>) {
  const words = useWords();
  const id = useId();
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened.show : undefined));
  const [changed, setChanged] = useState<Readonly<Partial<Record<Role, string>>>>({});
  const [trouble, setTrouble] = useState<string>();
  if (show === undefined) return null;
  const keep = async () => {
    const failure = await changeShowFile((text) => withRoles(text, changed));
    if (failure === undefined) answer();
    else setTrouble(failure);
  };
  const own = show.settings?.roles ?? {};
  return (
    <DialogFrame
      title={words('app.recognised.title', { name: show.name })}
      onCancel={answer}
      actions={
        <>
          <Action onPress={answer}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={Object.keys(changed).length === 0} onPress={keep}>
            {words('app.recognised.keep')}
          </Action>
        </>
      }
    >
      <ul className="recognised__reasons">
        {show.reasons.map(({ reason, params }) => (
          <li key={`${reason}-${JSON.stringify(params)}`}>{words(`recognised.${reason}`, params)}</li>
        ))}
      </ul>
      <h3 className="recognised__heading">{words('app.recognised.roles')}</h3>
      <div className="recognised__roles">
        {roles.map((role) => (
          <label key={role} className="labelled" htmlFor={`${id}-${role}`}>
            <span>{words(`app.role.${role}`)}</span>
            <input
              id={`${id}-${role}`}
              className="input"
              placeholder={words('app.recognised.none')}
              value={changed[role] ?? show.profile.keys[role] ?? ''}
              title={role in own ? words('app.recognised.chosen') : undefined}
              onChange={(event) => setChanged({ ...changed, [role]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className="recognised__file">{words('app.recognised.file', { file: showFileName })}</p>
      {trouble !== undefined && (
        <p className="dialog__trouble" role="alert">
          {trouble}
        </p>
      )}
    </DialogFrame>
  );
}
