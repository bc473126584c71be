import type { EditRefusal, FrontMatterEdit, NewValue } from '../frontmatter/edit.ts';
import { editYamlMap } from '../frontmatter/edit-front-matter.ts';
import { parseYamlMap } from '../frontmatter/parse.ts';
import type { Severity } from '../problem.ts';
import { ok, type Result } from '../result.ts';
import type { Role } from './show.ts';

/** The text of a show's own settings after a change, every other byte as it was. */
export type EditedShowFile = Result<string, EditRefusal>;

/** The show's own settings with other keys for some roles; '' takes the person's word back. */
export function withRoles(text: string, roles: Readonly<Partial<Record<Role, string>>>): EditedShowFile {
  return edited(
    text,
    Object.entries(roles).map(([role, key]): FrontMatterEdit => {
      const path = ['roles', role];
      return key === '' ? { type: 'remove', path } : { type: 'set', path, value: { type: 'text', text: key } };
    }),
  );
}

/** The settings with another severity for a rule, `off` to silence it, or null for the rule's own again. */
export function withRule(text: string, rule: string, severity: Severity | 'off' | null): EditedShowFile {
  const path = ['rules', rule];
  if (severity === null) return edited(text, [{ type: 'remove', path }]);
  return edited(text, [{ type: 'set', path, value: { type: 'text', text: severity } }]);
}

/** The settings with a rule among those that the show breaks on purpose, or without it. */
export function withHabit(text: string, rule: string, isOurs: boolean): EditedShowFile {
  const present = habitsIn(text);
  const at = present?.indexOf(rule) ?? -1;
  if (isOurs === at >= 0) return ok(text);
  if (!isOurs) return edited(text, [{ type: 'remove', path: ['habits', at] }]);
  const value = { type: 'text', text: rule } as const;
  if (present === undefined) {
    return edited(text, [{ type: 'set', path: ['habits'], value: { type: 'list', items: [value] } }]);
  }
  return edited(text, [{ type: 'insert-item', path: ['habits'], index: present.length, value }]);
}

/** The settings with an episode among those that never move to the archive, with the reason; null unpins it. */
export function withPin(text: string, path: string, reason: string | null): EditedShowFile {
  const read = parseYamlMap(text, 'javascript');
  const node = read.ok ? read.value.fields.find(({ key }) => key === 'pinned')?.node : undefined;
  const at = (node?.items ?? []).findIndex((item) => {
    const named = item.node.fields?.find(({ key }) => key === 'path')?.node.value ?? item.node.value;
    return named === path;
  });
  const removal: FrontMatterEdit[] = at >= 0 ? [{ type: 'remove', path: ['pinned', at] }] : [];
  if (reason === null) return removal.length > 0 ? edited(text, removal) : ok(text);
  const words = (said: string) => ({ type: 'text', text: said }) as const;
  const value: NewValue =
    reason === ''
      ? words(path)
      : {
          type: 'map',
          entries: [
            ['path', words(path)],
            ['reason', words(reason)],
          ],
        };
  if (node === undefined)
    return edited(text, [{ type: 'set', path: ['pinned'], value: { type: 'list', items: [value] } }]);
  const index = (node.items?.length ?? 0) - removal.length;
  return edited(text, [...removal, { type: 'insert-item', path: ['pinned'], index, value }]);
}

/** The settings with the address of the host's feed. */
export function withFeed(text: string, address: string): EditedShowFile {
  return edited(text, [{ type: 'set', path: ['feed'], value: { type: 'text', text: address } }]);
}

/** The rules in the list of habits; undefined where there is no list. */
function habitsIn(text: string): readonly string[] | undefined {
  const read = parseYamlMap(text, 'javascript');
  const node = read.ok ? read.value.fields.find(({ key }) => key === 'habits')?.node : undefined;
  return node?.items?.map((item) => String(item.node.value));
}

function edited(text: string, edits: readonly FrontMatterEdit[]): EditedShowFile {
  // Settings that never were begin with the sentence that tells the next person what they are.
  const start = text === '' ? '# How Episode Editor reads this show. Checked in with it.\n' : text;
  const result = editYamlMap(start, edits, { reader: 'javascript' });
  return result.ok ? ok(result.value.text) : result;
}
