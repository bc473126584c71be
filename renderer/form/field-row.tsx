import { type ReactNode, useId, useState } from 'react';
import type { Fix, Problem } from '#shared/problem.ts';
import { applyFix } from '../actions/apply-fix.ts';
import { useFieldProblems } from '../panels/use-problems.ts';
import { failureWords } from '../words/failure-words.ts';
import { fixWords, problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import { ChoicesMenu } from './choices-menu.tsx';
import { FieldMenu } from './field-menu.tsx';
import { type FormField, isNamed } from './form-fields.ts';
import { revertField } from './revert-field.ts';
import { useDraft } from './use-draft.ts';
import { writeField } from './write-field.ts';

export interface FieldProps {
  readonly path: string;
  readonly field: FormField;
  readonly label: string;
}

interface RowProps extends FieldProps {
  /** Beside the control, and under it. */
  readonly aside?: ReactNode;
  readonly below?: ReactNode;
}

/** A field with its label: one line, or as many as its text has. What is wrong with it stands below. */
export function FieldRow({ path, field, label, aside, below }: RowProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const [text, setText] = useDraft(field.text);
  const [refusal, setRefusal] = useState<string>();
  const topKey = field.place[0] ?? '';
  const problems = useFieldProblems(path, field.key);
  const worst = problems.find((problem) => problem.severity === 'error') ?? problems[0];
  const note = refusal ?? (worst && worst.severity !== 'info' ? problemWords(worst) : undefined);
  const change = (next: string) => {
    setText(next);
    const refused = writeField(path, field, next);
    setRefusal(refused && failureWords({ reason: refused.reason, path: refused.key ?? field.key }));
  };
  const tone = refusal !== undefined || worst?.severity === 'error' ? 'error' : note === undefined ? 'calm' : 'warning';
  // What the app can fill in by itself says so in the field; the words of the finding stand in the list below.
  const isLoud = refusal !== undefined || worst?.fix === undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the field inside, which is in the menu too
    <div
      className={`field field--${field.role ?? 'other'} field--${tone}`}
      onKeyDown={(event) => {
        // One key puts the field back to the disk's value.
        if (event.key !== 'F9' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        revertField(path, topKey);
      }}
    >
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__control">
        <TextControl
          id={id}
          field={field}
          text={text}
          label={label}
          describedBy={note === undefined ? undefined : noteId}
          invalid={tone === 'error'}
          onChange={change}
        />
        {worst?.fix !== undefined && <FixButton path={path} problem={worst} fix={worst.fix} />}
        {aside}
        {field.role !== 'title' && <ChoicesMenu field={field} onChoose={change} />}
        <FieldMenu path={path} name={topKey} isOwn={field.node !== undefined && !isNamed(field)} />
      </div>
      {field.role === 'title' && <TitleCount text={text} />}
      {below}
      {note !== undefined && (
        <p className={isLoud ? 'field__note' : 'visually-hidden'} id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}

/** Podcast apps cut titles on a telephone's screen; how long one is shows while it is written. */
function TitleCount({ text }: { readonly text: string }) {
  const words = useWords();
  return <span className="field__count">{words('app.form.titleCount', { count: [...text].length })}</span>;
}

interface FixProps {
  readonly path: string;
  readonly problem: Problem;
  readonly fix: Fix;
}

/** The one click that mends what the field holds. */
function FixButton({ path, problem, fix }: FixProps) {
  return (
    <button
      type="button"
      className="button button--link field__fix"
      title={problemWords(problem)}
      onClick={() => applyFix(path, fix)}
    >
      {fixWords(fix)}
    </button>
  );
}

interface ControlProps {
  readonly id: string;
  readonly field: FormField;
  readonly text: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onChange: (text: string) => void;
}

const growing: ReadonlySet<string> = new Set(['title', 'description']);

/** A text area that is as high as its text; an input for what is one line by nature. */
function TextControl({ id, field, text, describedBy, invalid, onChange }: ControlProps) {
  const grows =
    growing.has(field.role ?? '') || field.shape === 'list' || field.shape === 'written' || text.includes('\n');
  const common = {
    id,
    className: 'input',
    'data-key': field.key,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    spellCheck: false,
    value: text,
  };
  if (!grows) return <input type="text" {...common} onChange={(event) => onChange(event.target.value)} />;
  return (
    <textarea
      rows={1}
      {...common}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // A title is one line: Enter goes on instead of breaking it; the Enter that ends a composition does nothing.
        if (event.key === 'Enter' && field.role === 'title' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
    />
  );
}
