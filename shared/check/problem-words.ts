import type { Fix, Params, Problem } from '../problem.ts';
import { dateFormat } from '../show/dates/date-format.ts';
import type { Translator } from '../words/translator.ts';

/**
 * A finding's words in the translator's language. `timezone` is the show's: moments are told in it, with the offset,
 * since the person may be elsewhere.
 */
export function problemWords(
  problem: Pick<Problem, 'rule' | 'variant' | 'params'>,
  translate: Translator,
  timezone?: string,
): string {
  const key = problem.variant === undefined ? problem.rule : `${problem.rule}_${problem.variant}`;
  return translate(`rule.${key}`, readable(problem.params ?? {}, translate, timezone));
}

/** The words on a fix's button. */
export function fixWords(fix: Pick<Fix, 'title' | 'params'>, translate: Translator): string {
  return translate(`fix.${fix.title}`, fix.params);
}

function readable(params: Params, translate: Translator, timezone: string | undefined): Params {
  const { todo, when } = params;
  return {
    ...params,
    ...(typeof todo === 'string' ? { todo: listOf(todo.split(','), translate) } : {}),
    ...(typeof when === 'number' ? { when: momentText(when, translate, timezone) } : {}),
  };
}

function listOf(names: readonly string[], translate: Translator): string {
  return names.map((name) => translate(`rule.draft-todo-${name}`)).join(translate.language === 'ja' ? '、' : ', ');
}

function momentText(instant: number, { language }: Translator, timezone: string | undefined): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }, timezone ?? 'UTC').format(instant);
}
