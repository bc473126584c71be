import { beforeEach, describe, expect, it } from 'vitest';
import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import { isUnsavedAt, marksAt, type RowFacts, snippetAt, useRowFacts } from '../../../renderer/list/row-facts.ts';

const paths = Array.from({ length: 10_000 }, (_, index) => `_posts/${index}.md`);
const marksOf = (count: number): Readonly<Record<string, EpisodeMarks>> =>
  Object.fromEntries(paths.slice(0, count).map((path) => [path, { errors: 1, warnings: 0 }]));

/** The rows that would be drawn again when the facts become others. */
function rowsDrawnBy(change: Partial<RowFacts>): readonly string[] {
  const before = useRowFacts.getState();
  useRowFacts.setState(change);
  const after = useRowFacts.getState();
  return paths.filter((path) =>
    [marksAt(path), isUnsavedAt(path), snippetAt(path)].some((own) => own(before) !== own(after)),
  );
}

describe('the facts beside the rows of the list', () => {
  beforeEach(() => useRowFacts.setState({ marks: {}, unsaved: new Set(), words: [], hits: null }));

  it('draw again the rows alone that show another one', () => {
    const [first = ''] = paths;
    expect(rowsDrawnBy({ marks: marksOf(3) })).toEqual(paths.slice(0, 3));
    expect(rowsDrawnBy({ unsaved: new Set([first]) })).toEqual([first]);
    // The same marks in another object, but for one: as after a pause of typing.
    const next = { ...useRowFacts.getState().marks, [first]: { errors: 2, warnings: 0 } };
    expect(rowsDrawnBy({ marks: next })).toEqual([first]);
  });

  it('draw no row for news that are none', () => {
    useRowFacts.setState({ marks: marksOf(10_000) });
    expect(rowsDrawnBy({ marks: { ...useRowFacts.getState().marks }, unsaved: new Set() })).toEqual([]);
  });
});
