import { useWords } from '../words/use-words.ts';

/** The checked rows after one was pressed. */
export function toggled(checked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(checked);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface Props {
  /** What is checked when all are. */
  readonly all: () => Iterable<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
}

/** Checks all rows of a list, or none. */
export function AllOrNone({ all, onCheck }: Props) {
  const words = useWords();
  return (
    <>
      <button type="button" className="button button--link" onClick={() => onCheck(new Set(all()))}>
        {words('bulk.review.all')}
      </button>
      <button type="button" className="button button--link" onClick={() => onCheck(new Set())}>
        {words('bulk.review.none')}
      </button>
    </>
  );
}
