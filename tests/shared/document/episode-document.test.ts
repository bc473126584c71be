import { describe, expect, test } from 'vitest';
import {
  diskFound,
  edited,
  isUnsaved,
  keptMine,
  movedTo,
  newDocument,
  openedDocument,
  saveFailed,
  saveStarted,
  saveSucceeded,
} from '#shared/document/episode-document.ts';

const disk = { text: 'one', bom: false, hash: 'h1' };
const other = { text: 'two', bom: false, hash: 'h2' };
const type = (text: string) => [{ start: 0, end: 0, text }];

describe('an open episode', () => {
  test('is saved until something differs, and again when it does not', () => {
    const opened = openedDocument('a.md', disk);
    const typed = edited(opened, type('x'));
    expect(isUnsaved(opened)).toBe(false);
    expect(isUnsaved(typed)).toBe(true);
    expect(isUnsaved(edited(typed, [{ start: 0, end: 1, text: '' }]))).toBe(false);
  });

  test('stays unsaved where something was typed while the save was under way', () => {
    const started = saveStarted(edited(openedDocument('a.md', disk), type('x')));
    const typed = edited(started, type('y'));
    const done = saveSucceeded(typed, { text: 'xone', bom: false, hash: 'h3' });
    expect(isUnsaved(done)).toBe(true);
    expect(done.text).toBe('yxone');
    expect(done.standing.type).toBe('settled');
  });

  test('keeps its text when a save fails', () => {
    const failed = saveFailed(edited(openedDocument('a.md', disk), type('x')), { reason: 'no-space' });
    expect(failed.text).toBe('xone');
    expect(isUnsaved(failed)).toBe(true);
    expect(edited(failed, type('y')).standing.type).toBe('settled');
  });

  test('follows the disk while it is clean', () => {
    const followed = diskFound(openedDocument('a.md', disk), other);
    expect(followed.text).toBe('two');
    expect(isUnsaved(followed)).toBe(false);
  });

  test('asks when both sides changed, and "Keep mine" saves over what is there now', () => {
    const typed = edited(openedDocument('a.md', disk), type('x'));
    const conflict = diskFound(typed, other);
    expect(conflict.standing).toEqual({ type: 'conflict', theirs: other });
    expect(conflict.text).toBe('xone');
    const mine = keptMine(conflict, other);
    expect(mine.disk).toEqual(other);
    expect(isUnsaved(mine)).toBe(true);
  });

  test('keeps its text when its file is gone, and is settled when the file comes back', () => {
    const orphan = diskFound(openedDocument('a.md', disk), null);
    expect(isUnsaved(orphan)).toBe(true);
    expect(isUnsaved(diskFound(orphan, disk))).toBe(false);
  });

  test('without words of its own follows a file that comes back with others', () => {
    const back = diskFound(diskFound(openedDocument('a.md', disk), null), other);
    expect(back).toMatchObject({ text: 'two', disk: other, standing: { type: 'settled' } });
  });

  test('with words of its own asks when its file comes back with others', () => {
    const orphan = diskFound(edited(openedDocument('a.md', disk), type('x')), null);
    expect(diskFound(orphan, other)).toMatchObject({ text: 'xone', standing: { type: 'conflict', theirs: other } });
  });

  test('whose disk was gone is no failure any more when the disk is back', () => {
    const typed = edited(openedDocument('a.md', disk), type('x'));
    expect(diskFound(saveFailed(typed, { reason: 'folder-missing' }), disk).standing.type).toBe('settled');
    expect(diskFound(saveFailed(typed, { reason: 'no-space' }), disk).standing.type).toBe('failed');
  });

  test('goes on under the new name of its file, unsaved text and all', () => {
    const orphan = diskFound(edited(openedDocument('a.md', disk), type('x')), null);
    expect(movedTo(orphan, 'b.md')).toMatchObject({ path: 'b.md', text: 'xone', standing: { type: 'settled' } });
  });

  test('is not disturbed by the disk while it is being saved', () => {
    const started = saveStarted(edited(openedDocument('a.md', disk), type('x')));
    expect(diskFound(started, other)).toBe(started);
  });

  test('that is new is unsaved from the beginning', () => {
    expect(isUnsaved(newDocument('a.md', ''))).toBe(true);
  });
});
