import { useMemo, useState } from 'react';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import type { Profile } from '#shared/show/show.ts';
import { useFrontMatter } from '../preview/episode-facts.ts';
import { StillToDo } from '../publishing/still-to-do.tsx';
import { useDocuments } from '../store/documents-store.ts';
import { currentReader } from '../store/front-matter.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { AddField } from './add-field.tsx';
import { AudioField } from './audio-field.tsx';
import { DateField } from './date-field.tsx';
import { FieldRow } from './field-row.tsx';
import { fieldsOfForm, labelOf } from './form-fields.ts';
import { FormNote } from './form-note.tsx';
import { PeopleField } from './people-field.tsx';
import { SourceText } from './source-text.tsx';
import './date-field.css';
import './form.css';

/** The front matter as fields, each by what its key is for; what no control can show stays as text. */
export function FrontMatterForm({ path }: { readonly path: string }) {
  const words = useWords();
  const profile = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.profile : undefined));
  const frontMatter = useFrontMatter(path);
  const text = useHead(path, frontMatter);
  const [asText, setAsText] = useState(false);
  if (profile === undefined || frontMatter === undefined) return null;
  const isReadable = frontMatter.error === undefined && frontMatter.kind === 'yaml';
  return (
    <form
      className="form"
      data-path={path}
      aria-label={words('app.form.label')}
      onSubmit={(event) => event.preventDefault()}
      autoComplete="off"
    >
      <FormNote path={path} frontMatter={frontMatter} />
      {isReadable && <StillToDo path={path} head={text} />}
      {isReadable && (
        <button
          type="button"
          className="button button--link form__source-toggle"
          aria-pressed={asText}
          onClick={() => setAsText(!asText)}
        >
          {words('app.form.asText')}
        </button>
      )}
      {isReadable && (
        <div className={asText ? 'form__both' : undefined}>
          <Fields path={path} frontMatter={frontMatter} profile={profile} text={text} />
          {asText && <SourceText path={path} frontMatter={frontMatter} />}
        </div>
      )}
    </form>
  );
}

/** The text before the notes: what the fields' places refer to. Typing in the notes leaves it the same string. */
function useHead(path: string, frontMatter: FrontMatter | undefined): string {
  return useDocuments((state) => state.documents[path]?.text.slice(0, frontMatter?.notesStart ?? 0) ?? '');
}

interface FieldsProps {
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly profile: Profile;
  readonly text: string;
}

function Fields({ path, frontMatter, profile, text }: FieldsProps) {
  const words = useWords();
  const fields = useMemo(() => fieldsOfForm(frontMatter, profile, currentReader(), text), [frontMatter, profile, text]);
  return (
    <div className="form__fields">
      {fields.map((field) => {
        const common = { path, field, label: labelOf(field, words) };
        if (field.role === 'people') return <PeopleField key={field.key} {...common} />;
        if (field.role === 'date') return <DateField key={field.key} {...common} />;
        if (field.role === 'audio') return <AudioField key={field.key} {...common} />;
        return <FieldRow key={field.key} {...common} />;
      })}
      <AddField path={path} present={fields.filter((field) => field.node !== undefined).map((field) => field.key)} />
    </div>
  );
}
