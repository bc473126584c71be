import { changeLanguage } from '../actions/settings.ts';
import { request } from '../bridge.ts';
import { notify, useInterface } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** Writes the person's choices where they choose, for another computer. */
export async function exportSettings(): Promise<void> {
  const written = await request('settings:export', {});
  if (!written.ok) notify('error', failureWords(written.error));
  else if (written.value !== null) notify('info', currentWords()('settings.exported', { path: written.value.path }));
}

/** Takes the choices of a file; what it does not hold, or not in a form that fits, stays as it is. */
export async function importSettings(): Promise<void> {
  const read = await request('settings:import', {});
  if (!read.ok) notify('error', failureWords(read.error));
  if (!read.ok || read.value === null) return;
  useInterface.setState({ settings: read.value });
  await changeLanguage(read.value.language);
  notify('info', currentWords()('settings.imported'));
}
