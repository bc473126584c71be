import type { EditedShowFile } from '#shared/show/edit-show-file.ts';
import { withHabit, withRule } from '#shared/show/edit-show-file.ts';
import { notify } from '../store/interface-store.ts';
import { currentWords } from '../words/use-words.ts';
import { changeShowFile } from './show-file.ts';

/** Silences a rule in this show, or lets it speak again; kept in the show's own settings. */
export function switchRule(rule: string, isOff: boolean): Promise<void> {
  return keep(rule, isOff ? 'switchedOff' : 'switchedOn', (text) => withRule(text, rule, isOff ? 'off' : null));
}

/** "That is how we do it": what most episodes have is on purpose; taken back, it is mentioned again. */
export function acceptHabit(rule: string, isOurs: boolean): Promise<void> {
  return keep(rule, isOurs ? 'ourWayKept' : 'switchedOn', (text) => withHabit(text, rule, isOurs));
}

async function keep(
  rule: string,
  said: 'switchedOff' | 'switchedOn' | 'ourWayKept',
  edit: (text: string) => EditedShowFile,
): Promise<void> {
  const failure = await changeShowFile(edit);
  const words = currentWords();
  if (failure !== undefined) notify('error', failure);
  else notify('info', words(`problems.${said}`, { rule: words(`problems.name.${rule}`) }));
}
