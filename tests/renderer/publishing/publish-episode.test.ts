import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { loadPage, path, showInWindow } from '../support/page.ts';

afterEach(() => vi.unstubAllGlobals());

test('an undo that comes while the file is on its way to another name takes it back too', async () => {
  const moves: string[] = [];
  let arrive = (): void => undefined;
  const page = await loadPage(
    {
      'episode:move': ({ to }: { to: string }) => {
        moves.push(to);
        return moves.length > 1 ? ok(null) : new Promise((resolve) => (arrive = () => resolve(ok(null))));
      },
    },
    '---\ntitle: "5"\ndate: 2026-10-02 10:00:00 +0900\naudio_file_path: /audio/5.mp3\n---\n\nNotes.\n',
    showInWindow(),
  );
  const { publishingCommands } = await import('../../../renderer/publishing/publish-episode.ts');
  const { sessionOf } = await import('../../../renderer/notes/sessions.ts');
  const publishing = publishingCommands['publish-now']();
  await vi.waitFor(() => expect(moves).toHaveLength(1));
  sessionOf(path).history.undo();
  arrive();
  await publishing;
  // The list is told last.
  await vi.waitFor(() => expect(page.currentShow()?.episodes.map((episode) => episode.path)).toEqual([path]));
  expect(moves).toHaveLength(2);
  expect(moves[1]).toBe(path);
  expect(page.documentAt(path)?.text).toContain('date: 2026-10-02 10:00:00 +0900');
});
