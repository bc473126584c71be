import { useWords } from '../../words/use-words.ts';
import type { ManySource } from './many-source.ts';
import type { FillManyState } from './use-fill-many.ts';

/** Files that lie elsewhere: whether they come along, and under which names. */
export function CopyFiles({ source, many }: { readonly source: ManySource; readonly many: FillManyState }) {
  const words = useWords();
  const { views, checked, copying, setCopying } = many;
  const count = views.filter(({ key, copyTo }) => checked.has(key) && copyTo !== undefined).length;
  if (count === 0) return null;
  return (
    <div className="fill-many__copy">
      <label>
        <input
          type="checkbox"
          checked={copying.on}
          onChange={(event) => setCopying({ ...copying, on: event.target.checked })}
        />
        {words('fill.many.copy', { count })}
      </label>
      {source.hasPlainNames && (
        <label>
          <input
            type="checkbox"
            checked={copying.plain}
            onChange={(event) => setCopying({ ...copying, plain: event.target.checked })}
          />
          {words('fill.many.plainNames')}
        </label>
      )}
    </div>
  );
}
