import type { EditRefusal, FrontMatterEdit } from '../frontmatter/edit.ts';
import { editYamlMap } from '../frontmatter/edit-front-matter.ts';
import { ok, type Result } from '../result.ts';
import type { Role } from './show.ts';

/** The show's own settings with other keys for some roles; '' takes the person's word back. Every other byte stays. */
export function withRoles(text: string, roles: Readonly<Partial<Record<Role, string>>>): Result<string, EditRefusal> {
  const edits = Object.entries(roles).map(([role, key]): FrontMatterEdit => {
    const path = ['roles', role];
    return key === '' ? { type: 'remove', path } : { type: 'set', path, value: { type: 'text', text: key } };
  });
  // Settings that never were begin with the sentence that tells the next person what they are.
  const start = text === '' ? '# How Episode Editor reads this show. Checked in with it.\n' : text;
  const edited = editYamlMap(start, edits, { reader: 'javascript' });
  return edited.ok ? ok(edited.value.text) : edited;
}
