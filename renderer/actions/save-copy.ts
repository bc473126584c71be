import { request } from '../bridge.ts';
import { documentAt } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** "Save a copy…": the text into a file that the person chooses. The episode itself stays as it is, unsaved or not. */
export async function saveCopy(path: string): Promise<void> {
  const document = documentAt(path);
  if (document === undefined) return;
  const { text, bom } = document;
  const suggestedName = path.split('/').at(-1) ?? path;
  const saved = await request('episode:saveCopy', { suggestedName, text, bom });
  if (!saved.ok) notify('error', failureWords(saved.error));
  else if (saved.value !== null) notify('info', currentWords()('keeping.trouble.copied', { path: saved.value }));
}
