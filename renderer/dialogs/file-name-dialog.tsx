import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { nameTrouble } from '#shared/show/address/renamed-address.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

interface Props {
  readonly title: string;
  readonly label: string;
  /** What stands in the field at first, and how much of it is selected (UTF-16). */
  readonly value: string;
  readonly selected: number;
  /** The whole name of the file that the field's text stands for. */
  readonly nameOf: (value: string) => string;
  readonly old: string;
  readonly isTaken: (name: string) => boolean;
  readonly answer: (name: string | null) => void;
  /** What else the person would want to know of a name that is possible. */
  readonly about?: (name: string) => ReactNode;
}

/** Asks for another name for a file; what no system or show can have is said and not answered. */
export function FileNameDialog(props: Props) {
  const { title, label, value, selected, nameOf, old, isTaken, answer, about } = props;
  const words = useWords();
  const [typed, setTyped] = useState(value);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.setSelectionRange(0, selected), [selected]);
  const name = nameOf(typed);
  const trouble = nameTrouble(name);
  const taken = name !== old && isTaken(name);
  const isFine = trouble === undefined && !taken && name !== old;
  const rename = () => isFine && answer(name);
  return (
    <DialogFrame
      size="small"
      title={title}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={!isFine} onPress={rename}>
            {words('list.renameAction')}
          </Action>
        </>
      }
    >
      <label className="labelled labelled--above" htmlFor={id}>
        <span>{label}</span>
        <input
          id={id}
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the name is what the person came for
          autoFocus
          className="input"
          value={typed}
          aria-invalid={trouble !== undefined || taken || undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && rename()}
        />
      </label>
      <div className="rename__notes" aria-live="polite">
        {trouble !== undefined && <p className="dialog__trouble">{words(`list.nameTrouble.${trouble}`)}</p>}
        {taken && <p className="dialog__trouble">{words('list.nameTaken')}</p>}
        {trouble === undefined && about?.(name)}
      </div>
    </DialogFrame>
  );
}
