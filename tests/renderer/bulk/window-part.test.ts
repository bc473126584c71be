import { beforeEach, expect, test } from 'vitest';
import { openedDocument } from '#shared/document/episode-document.ts';
import {
  changeInWindow,
  isInWindowOnly,
  keepWindowPart,
  lastInWindow,
  undoInWindow,
} from '../../../renderer/bulk/window-part.ts';
import { changeEpisode } from '../../../renderer/notes/sessions.ts';
import { documentAt, useDocuments } from '../../../renderer/store/documents-store.ts';

const text = '---\ntitle: old\n---\nold notes\n';
const edit = { start: 11, end: 14, text: 'new' };

beforeEach(() => {
  const open = (path: string) => ({ ...openedDocument(path, { text: 'disk', bom: false, hash: '' }), text });
  useDocuments.setState({ documents: { 'a.md': open('a.md'), 'b.md': open('b.md') } });
});

const change = () => ['a.md', 'b.md'].flatMap((path) => changeInWindow(path, [edit]) ?? []);

test('what a change did in unsaved texts is taken back with it, but for a text that was edited since', () => {
  const name = keepWindowPart('record', 'show', change());
  expect(name).toBe('record');
  expect(documentAt('a.md')?.text).toContain('title: new');
  changeEpisode('b.md', [{ start: 0, end: 0, text: '# ' }]);
  expect(undoInWindow('record')).toEqual({ done: ['a.md'], left: ['b.md'] });
  expect(documentAt('a.md')?.text).toBe(text);
  expect(documentAt('b.md')?.text).toContain('title: new');
  expect(undoInWindow('record')).toEqual({ done: [], left: [] });
});

test('a change of unsaved texts alone has a name of its own, and is the last one until a newer one is written', () => {
  expect(keepWindowPart(null, 'show', [])).toBeNull();
  const name = keepWindowPart(null, 'show', change()) ?? '';
  expect(isInWindowOnly(name)).toBe(true);
  expect(lastInWindow('show', 0)).toBe(name);
  expect(lastInWindow('other', 0)).toBeUndefined();
  expect(lastInWindow('show', Date.now() + 1000)).toBeUndefined();
  expect(undoInWindow(name).done).toEqual(['a.md', 'b.md']);
  expect(documentAt('a.md')?.text).toBe(text);
  expect(lastInWindow('show', 0)).toBeUndefined();
});

test('a text that was closed since is named', () => {
  keepWindowPart('closed', 'show', change());
  useDocuments.setState({ documents: {} });
  expect(undoInWindow('closed').left).toEqual(['a.md', 'b.md']);
});
