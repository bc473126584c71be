import { expect, test } from 'vitest';
import { fillTarget } from '#shared/audio/many/fill-many.ts';
import { offerChapters } from '#shared/audio/offer-chapters.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { applySplices } from '#shared/text/splice.ts';
import { showOf } from './shows.ts';

const chapters = [
  { start: 0, title: 'Opening: tea' },
  { start: 605, title: 'お便り' },
];

test('chapters stand in the notes, in the offsets of the whole file', () => {
  const text = '---\ntitle: T\n---\n\nHi.\n';
  const show = showOf();
  const offer = offerChapters(fillTarget(text, show), show, chapters, {});
  expect(offer?.row).toMatchObject({ role: 'chapters', current: '', reason: 'missing' });
  expect(applySplices(text, offer?.splices ?? [])).toBe(`${text}\n- 0:00 Opening: tea\n- 10:05 お便り\n`);
});

test('podbard has them in the front matter; what stands there already is no change', () => {
  const show = showOf({ generator: 'podbard', reader: 'go' });
  const text = '---\ntitle: T\nchapters:\n- 0:00 Old\n---\n\nHi.\n';
  const offer = offerChapters(fillTarget(text, show), show, chapters, {});
  expect(offer?.row).toMatchObject({
    current: '0:00 Old',
    proposed: '0:00 Opening: tea\n10:05 お便り',
    reason: 'mismatch',
  });
  const edited = editFrontMatter(text, offer?.edits ?? [], { reader: show.reader });
  const after = edited.ok ? edited.value.text : '';
  expect(after).toBe('---\ntitle: T\nchapters:\n- "0:00 Opening: tea"\n- 10:05 お便り\n---\n\nHi.\n');
  expect(offerChapters(fillTarget(after, show), show, chapters, {})).toMatchObject({
    edits: [],
    row: { reason: 'same' },
  });
});

test('where the front matter is not closed nothing is offered', () => {
  const show = showOf();
  expect(offerChapters(fillTarget('---\ntitle: T\n', show), show, chapters, {})).toBeUndefined();
});
