import { expect, test } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { fieldsOfForm } from '../../../renderer/form/form-fields.ts';

const profile = {
  name: 'own',
  keys: { title: 'title', audio: 'file' },
  places: { title: [['title']], audio: [['file']], bytes: [['episode', 'size']] },
} as const;

const fields = (text: string) => {
  const whole = `---\n${text}---\n\nnotes\n`;
  return fieldsOfForm(parseFrontMatter(whole, 'psych'), profile, 'psych', whole).map(
    ({ key, role, text: shown, shape }) => [key, role, shown, shape],
  );
};

test('roles first, other keys as they stand', () => {
  expect(fields('mood: 静か\ntitle: 題\nseason: 2\n')).toEqual([
    ['title', 'title', '題', 'text'],
    ['file', 'audio', '', 'text'],
    ['episode.size', 'bytes', '', 'text'],
    ['mood', undefined, '静か', 'text'],
    ['season', undefined, '2', 'literal'],
  ]);
});

test('a value inside a map has the field of its role', () => {
  expect(fields('title: 題\nepisode:\n  size: 123\n  length: 9\n')).toEqual([
    ['title', 'title', '題', 'text'],
    ['file', 'audio', '', 'text'],
    ['episode.size', 'bytes', '123', 'literal'],
    ['episode', undefined, 'size: 123\n  length: 9', 'written'],
  ]);
});

test('lists are a line an item, of a key that stands twice the last one counts', () => {
  expect(
    fields('tags: [a, "b c"]\ntitle: x\ntitle: y\n').filter(([key]) => key !== 'file' && key !== 'episode.size'),
  ).toEqual([
    ['title', 'title', 'y', 'text'],
    ['tags', undefined, 'a\nb c', 'list'],
  ]);
});
