import { afterEach, expect, test, vi } from 'vitest';
import { openedDocument } from '#shared/document/episode-document.ts';
import { requestSchemas } from '#shared/ipc/requests.ts';
import { reviewChanges } from '../../../renderer/bulk/review.ts';
import { useDialogs } from '../../../renderer/store/dialogs-store.ts';
import { useDocuments } from '../../../renderer/store/documents-store.ts';
import { useShow } from '../../../renderer/store/show-store.ts';

const hash = 'a'.repeat(64);

afterEach(() => vi.unstubAllGlobals());

test('changes that the page made are staged as the main process takes them, unsaved texts for the window alone', async () => {
  const staged: unknown[] = [];
  const stage = async (payload: unknown) => {
    staged.push(requestSchemas['bulk:stage'].parse(payload));
    const { name, files } = requestSchemas['bulk:stage'].parse(payload);
    return { ok: true, value: { id: 'p', name, files, refused: [] } };
  };
  vi.stubGlobal('window', { bridge: { requests: { 'bulk:stage': stage } } });
  useShow.setState({ state: { type: 'open', opened: { id: '0'.repeat(16), episodes: [] } as never } });
  const open = openedDocument('b.md', { text: 'b', bom: false, hash });
  useDocuments.setState({ documents: { 'b.md': { ...open, text: 'b, unsaved' } } });
  const edits = [{ start: 0, end: 1, text: 'x' }];
  const outcome = reviewChanges({ what: 'fill', params: { count: 2 } }, [
    { path: 'a.md', text: 'a\n', hash, edits },
    { path: 'b.md', text: 'b, unsaved', hash, edits },
  ]);
  await vi.waitFor(() => expect(useDialogs.getState().open).toHaveLength(1));
  expect(staged).toEqual([
    expect.objectContaining({
      files: [
        { path: 'a.md', added: 1, removed: 1 },
        { path: 'b.md', added: 1, removed: 1, inWindow: true },
      ],
    }),
  ]);
  const [dialog] = useDialogs.getState().open;
  if (dialog?.type !== 'bulk-review') throw new Error('no review');
  expect(dialog.unsaved).toEqual(new Map([['b.md', 'b, unsaved']]));
  dialog.answer(null);
  expect(await outcome).toBeNull();
});
