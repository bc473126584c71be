import { expect, test, vi } from 'vitest';
import { openedDocument } from '#shared/document/episode-document.ts';
import { useDocuments } from '../../../renderer/store/documents-store.ts';
import { analyseAudio, startAnalysis } from '../../../renderer/workers/analysis.ts';
import type { CheckUpdate, FromWorker, ToWorker } from '../../../renderer/workers/analysis-messages.ts';

const path = '_posts/2026-10-02-5.md';

/** The worker's side of the channel: keeps what it was told, answers when the test says so. */
class HeldWorker {
  static last: HeldWorker;
  readonly heard: ToWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  constructor() {
    HeldWorker.last = this;
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
}

function check(told: number): CheckUpdate {
  const counts = { characters: 0, words: 0, minutes: 0, isCountedByWords: true };
  return { type: 'check', path, told, state: 0, version: 0, problems: [], links: [], feed: [], notesBytes: 0, counts };
}

test('a check that had not heard of the audio is no answer about it', async () => {
  vi.stubGlobal('Worker', HeldWorker);
  startAnalysis();
  const document = openedDocument(path, { text: '---\ntitle: 5\n---\n', bom: false, hash: 'a' });
  useDocuments.setState({ documents: { [path]: document } });
  let judged = false;
  const waiting = analyseAudio(path, { bytes: 63801 }).then(() => {
    judged = true;
  });
  const told = HeldWorker.last.heard.flatMap((message) => (message.type === 'audio' ? [message.told] : []));
  expect(told).toHaveLength(1);
  HeldWorker.last.onmessage?.({ data: check(0) });
  await Promise.resolve();
  await Promise.resolve();
  expect(judged).toBe(false);
  HeldWorker.last.onmessage?.({ data: check(told[0] ?? Number.NaN) });
  await waiting;
  expect(judged).toBe(true);
});
