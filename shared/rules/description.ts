import { finding, nowhere, type Rule } from './rule.ts';
import { isUnfinished } from './unfinished.ts';
import { isExpected, keyOf, nodeOf, textOf, writtenAt } from './values.ts';

/** Apps show the description below the title; without one listeners see an empty line, or the next field. */
export const descriptionRule: Rule = {
  names: ['description-missing'],
  reads: 'keys',
  check(context) {
    const key = keyOf(context, 'description');
    const node = nodeOf(context, 'description');
    const isText = node === undefined || node.value === null || typeof node.value === 'string';
    if (key === undefined || !isText || textOf(node?.value).trim() !== '') return [];
    if (isUnfinished(context) || (node === undefined && !isExpected(context, 'description'))) return [];
    return [finding('description-missing', 'warning', node ? writtenAt(context, node) : nowhere, { key })];
  },
};
