import { useId, useState } from 'react';
import { personImages } from '#shared/show/person-image.ts';
import { addToSite } from '../actions/add-person.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { PhotoField } from './photo-field.tsx';
import { storePhoto } from './store-photo.ts';

/** Somebody whom the site does not know yet: written to the site's own list of people. */
export function NewPerson({ name, answer }: Extract<DialogRequest, { type: 'person' }>) {
  const words = useWords();
  const [person, setPerson] = useState({ id: name, name, image: '', url: '' });
  const [photo, setPhoto] = useState<Blob>();
  const [trouble, setTrouble] = useState<string>();
  const images = personImages(currentShow()?.show.people ?? []);
  const isComplete = person.id.trim() !== '' && person.name.trim() !== '';
  const add = async () => {
    const { id, name: called, url } = person;
    const stored = photo === undefined ? undefined : await storePhoto(photo, id.trim(), images);
    if (stored !== undefined && !stored.ok) return setTrouble(failureWords(stored.error));
    const image = stored?.value ?? person.image;
    const added = await addToSite({
      id: id.trim(),
      name: called.trim(),
      ...(image.trim() === '' ? {} : { image: image.trim() }),
      ...(url.trim() === '' ? {} : { url: url.trim() }),
    });
    if (added.ok) answer(id.trim());
    else setTrouble(failureWords(added.error));
  };
  return (
    <DialogFrame
      size="small"
      title={words('app.person.title')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={!isComplete} onPress={add}>
            {words('app.person.add')}
          </Action>
        </>
      }
    >
      <p>{words('app.person.text')}</p>
      <PhotoField
        photo={photo}
        kind={images.kind}
        onPhoto={(chosen) => {
          setPhoto(chosen);
          setTrouble(undefined);
        }}
        onTrouble={() => setTrouble(words('app.person.noPhoto'))}
      />
      {parts(photo !== undefined).map((part) => (
        <Part
          key={part}
          label={words(`app.person.${part}`)}
          value={person[part]}
          onChange={(value) => setPerson({ ...person, [part]: value })}
        />
      ))}
      {trouble !== undefined && (
        <p className="dialog__trouble" role="alert">
          {trouble}
        </p>
      )}
    </DialogFrame>
  );
}

/** A photo needs no path: it gets one where the site keeps its people's pictures. */
function parts(hasPhoto: boolean) {
  return hasPhoto ? (['name', 'id', 'url'] as const) : (['name', 'id', 'image', 'url'] as const);
}

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Part({ label, value, onChange }: PartProps) {
  const id = useId();
  return (
    <label className="labelled" htmlFor={id}>
      <span>{label}</span>
      <input id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
