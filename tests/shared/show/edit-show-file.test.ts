import { expect, test } from 'vitest';
import { parseYamlFile } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import { withRoles } from '#shared/show/edit-show-file.ts';
import { showFileFrom } from '#shared/show/site/show-file.ts';

test('settings that never were begin with what the person said', () => {
  const made = withRoles('', { bytes: 'size', duration: 'length' });
  if (!made.ok) throw new Error(made.error.reason);
  expect(made.value).toMatch(/^# How Episode Editor reads this show/);
  expect(made.value).toMatch(/roles:\n +bytes: size\n +duration: length\n$/);
  const read = parseYamlFile(made.value, 'javascript');
  expect(showFileFrom(jsonValues(read)).settings).toEqual({ roles: { bytes: 'size', duration: 'length' } });
});

test('one key changes, comments and the rest stay', () => {
  const text = '# ours\ntimezone: Asia/Tokyo # home\nroles:\n  title: name\n  bytes: size\n';
  const made = withRoles(text, { bytes: 'length', title: '' });
  expect(made.ok && made.value).toBe('# ours\ntimezone: Asia/Tokyo # home\nroles:\n  bytes: length\n');
});
