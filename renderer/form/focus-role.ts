import type { Role } from '#shared/show/show.ts';
import { focusField } from '../actions/go-to-problem.ts';
import { currentShow } from '../store/show-store.ts';

/** Puts the caret into the field of a role, once the form shows it. */
export function focusRole(role: Role): void {
  const key = currentShow()?.show.profile.keys[role];
  if (key !== undefined) requestAnimationFrame(() => focusField(key));
}
