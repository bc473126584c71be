import { assertNever } from '../result.ts';
import type { ChangeName } from './change-set.ts';
import type { Operation } from './operation.ts';

/** What an operation is called, in notices and in the list of what can be taken back. */
export function operationName(operation: Operation): ChangeName {
  const { type: what } = operation;
  switch (operation.type) {
    case 'replace-in-key':
      return { what, params: { key: operation.key, find: operation.find, put: operation.replacement } };
    case 'set-key':
      return { what, params: { key: operation.key, value: operation.value } };
    case 'remove-key':
      return { what, params: { key: operation.key } };
    case 'rename-key':
      return { what, params: { key: operation.key, to: operation.to } };
    case 'rename-person':
    case 'rename-tag':
      return { what, params: { from: operation.from, to: operation.to } };
    case 'replace':
      return { what, params: { find: operation.find, put: operation.replacement } };
    case 'fix':
      return { what, params: { rule: operation.rule } };
    case 'move':
      return { what: operation.direction };
    default:
      return assertNever(operation);
  }
}
