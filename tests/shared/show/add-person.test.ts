import { expect, test } from 'vitest';
import { addPerson, personFile } from '#shared/show/add-person.ts';

const config = `# The site
title: ねじまき通信
actors:
  hane:
    image_url: /images/actors/hane.png
    name: 羽根
    url: https://nejimaki.example.com/hane
    # url: https://old.example.com/hane
permalink: /episode/:title
`;
const kugi = { id: 'kugi', name: 'Kugi: the nail', image: '/images/actors/kugi.png', url: 'https://kugi.example.com' };

test('a person stands behind the others, in their keys and their order, and nothing else changes', () => {
  const added = addPerson(config, { key: 'actors', shape: 'map' }, kugi, 'psych');
  if (!added.ok) throw new Error(added.error.reason);
  const lines = added.value.split('\n');
  const before = config.split('\n');
  expect(lines.filter((line) => !before.includes(line))).toEqual([
    '  kugi:',
    '    image_url: /images/actors/kugi.png',
    expect.stringMatching(/^ {4}name: ["']Kugi: the nail["']$/),
    '    url: https://kugi.example.com',
  ]);
  expect(before.every((line) => lines.includes(line))).toBe(true);
});

test('what is not known of a person is not written', () => {
  const added = addPerson(config, { key: 'actors', shape: 'map' }, { id: '月', name: '月' }, 'psych');
  expect(added.ok && added.value).toContain('  月:\n    name: 月\n');
});

test('a site without people gets a list', () => {
  const added = addPerson('title: x\n', { key: 'actors', shape: 'map' }, kugi, 'psych');
  expect(added.ok && added.value).toMatch(/^title: x\nactors:\n\s+kugi:\n\s+image_url:/);
});

test('a list with ids', () => {
  const text = 'people:\n  - id: hane\n    name: 羽根\n    avatar: /a.png\n';
  const added = addPerson(text, { key: 'people', shape: 'list' }, kugi, 'psych');
  expect(added.ok && added.value).toMatch(
    /^people:\n {2}- id: hane\n {4}name: 羽根\n {4}avatar: \/a\.png\n {2}- id: kugi\n {4}name: ["']Kugi: the nail["']\n {4}avatar: \/images\/actors\/kugi\.png\n$/,
  );
});

test('an id that is there already is refused', () => {
  const same = addPerson(config, { key: 'actors', shape: 'map' }, { ...kugi, id: 'hane' }, 'psych');
  expect(same).toMatchObject({ ok: false, error: { reason: 'key-exists' } });
});

test('a collection keeps a file a person', () => {
  expect(personFile(kugi)).toMatch(
    /^---\nname: ["']Kugi: the nail["']\nimage_url: \/images\/actors\/kugi\.png\nurl: https:\/\/kugi\.example\.com\n---\n$/,
  );
});
