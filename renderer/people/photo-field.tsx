import { ImagePlus } from 'lucide-react';
import { type DragEvent, useEffect, useId, useState } from 'react';
import type { PersonImages } from '#shared/show/person-image.ts';
import { useWords } from '../words/use-words.ts';
import { squarePhoto } from './square-photo.ts';
import './people.css';

interface Props {
  readonly photo: Blob | undefined;
  readonly kind: PersonImages['kind'];
  readonly onPhoto: (photo: Blob) => void;
  readonly onTrouble: () => void;
}

/** Takes a photo by dropping or choosing it, and shows the square that will be stored. */
export function PhotoField({ photo, kind, onPhoto, onTrouble }: Props) {
  const words = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const address = useAddress(photo);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const square = await squarePhoto(file, kind);
    if (square === undefined) onTrouble();
    else onPhoto(square);
  };
  // The window takes other files that are dropped on it: this one is meant for here.
  const dragged = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(isOver);
  };
  return (
    <label
      className={`photo${over ? ' photo--over' : ''}`}
      htmlFor={id}
      onDragEnter={dragged(true)}
      onDragOver={dragged(true)}
      onDragLeave={dragged(false)}
      onDrop={(event) => {
        dragged(false)(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <span className="photo__frame">
        {address === undefined ? <ImagePlus size={20} aria-hidden /> : <img src={address} alt="" />}
      </span>
      <span>{words('app.person.photo')}</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        onChange={({ target }) => take(target.files?.[0])}
      />
    </label>
  );
}

function useAddress(photo: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (photo === undefined) return;
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address;
}
