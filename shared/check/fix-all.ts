import type { Fix, Problem } from '../problem.ts';
import type { Splice } from '../text/splice.ts';

/**
 * The fixes of one rule's findings that can be made together: of two that touch the same words the first counts. `way`
 * is the title of the fix to take where a finding has several; one that does not have it is mended in its own way.
 */
export function fixesOfKind(problems: readonly Problem[], rule: string, way?: string): readonly Fix[] {
  const taken: Splice[] = [];
  return problems.flatMap((problem) => {
    const fix = problem.otherFixes?.find(({ title }) => title === way) ?? problem.fix;
    if (problem.rule !== rule || fix === undefined || fix.edits.some((edit) => taken.some(touches(edit)))) return [];
    taken.push(...fix.edits);
    return [fix];
  });
}

/** All their changes, in order of their place. */
export function applyFixes(fixes: readonly Fix[]): readonly Splice[] {
  return fixes.flatMap((fix) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

function touches(edit: Splice): (other: Splice) => boolean {
  return (other) => edit.start < other.end && other.start < edit.end;
}
