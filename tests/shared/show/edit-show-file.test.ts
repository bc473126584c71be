import { expect, test } from 'vitest';
import { parseYamlFile } from '#shared/frontmatter/parse.ts';
import { jsonValues } from '#shared/frontmatter/values.ts';
import { withHabit, withRoles, withRule } from '#shared/show/edit-show-file.ts';
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

test('a rule is silenced and speaks again; the rest of the file stays', () => {
  const text = '# ours\r\nname: ねじ # kept\r\nrules:\r\n  link-insecure: info\r\n';
  const off = withRule(text, 'link-scheme', 'off');
  expect(off.ok && off.value).toMatch(
    /^# ours\r\nname: ねじ # kept\r\nrules:\r\n {2}link-insecure: info\r\n {2}link-scheme: ["']?off["']?\r\n$/,
  );
  const back = off.ok ? withRule(off.value, 'link-scheme', null) : off;
  expect(back).toEqual({ ok: true, value: text });
});

test('a habit is kept with the show, once', () => {
  const first = withHabit('', 'title-number', true);
  expect(first.ok && first.value).toMatch(/habits:\n\s*- ["']?title-number["']?\n$/);
  const second = first.ok ? withHabit(first.value, 'link-insecure', true) : first;
  expect(second.ok && second.value).toMatch(/title-number["']?\n\s*- ["']?link-insecure["']?\n$/);
  expect(second.ok && withHabit(second.value, 'title-number', true)).toEqual(second);
  const less = second.ok ? withHabit(second.value, 'link-insecure', false) : second;
  expect(less).toEqual(first);
});
