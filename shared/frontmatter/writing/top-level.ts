import type { Writing } from './writing.ts';

/**
 * Where a new top-level key goes, as an index among the fields: behind the nearest key that the show's episodes have
 * before it, else before the nearest that they have behind it, else at the end. Undefined where there are no fields.
 */
export function topLevelIndex({ root, habits }: Pick<Writing, 'root' | 'habits'>, key: string): number | undefined {
  const fields = root?.fields ?? [];
  if (fields.length === 0) return undefined;
  const order = habits.keyOrder ?? [];
  const place = order.indexOf(key);
  if (place === -1) return fields.length;
  for (let before = place - 1; before >= 0; before--) {
    const index = fields.findLastIndex((field) => field.key === order[before]);
    if (index !== -1) return index + 1;
  }
  for (let behind = place + 1; behind < order.length; behind++) {
    const index = fields.findIndex((field) => field.key === order[behind]);
    if (index !== -1) return index;
  }
  return fields.length;
}
