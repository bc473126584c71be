import { describe, expect, it } from 'vitest';
import { fixWords, problemWords } from '#shared/check/problem-words.ts';
import { ruleNames } from '#shared/rules/rules.ts';
import { rule as english, fix as englishFix } from '#shared/words/en/rules.ts';
import { rule as japanese, fix as japaneseFix } from '#shared/words/ja/rules.ts';
import { translatorFor } from '#shared/words/translator.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();

describe('words of the rules', () => {
  it('are the same keys in both languages', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(japaneseFix).sort()).toEqual(Object.keys(englishFix).sort());
  });

  it.each(ruleNames)('%s has words', (name) => {
    expect(Object.keys(english).some((key) => key === name || key.startsWith(`${name}_`))).toBe(true);
  });

  it('are for rules that exist', () => {
    const unknown = Object.keys(english).filter(
      (key) => !ruleNames.includes(key.split('_')[0] ?? '') && !key.startsWith('draft-todo-'),
    );
    expect(unknown).toEqual([]);
  });

  it('take no detail in Japanese that English does not have', () => {
    const extra = Object.entries(japanese).filter(([key, text]) => {
      const known = new Set(placeholders(english[key as keyof typeof english]));
      return placeholders(text).some((name) => !known.has(name));
    });
    expect(extra).toEqual([]);
  });
});

describe('a finding in words', () => {
  const en = translatorFor('en');
  const ja = translatorFor('ja');

  it('names what is still to do in the person’s language', () => {
    const problem = { rule: 'draft-todo', params: { todo: 'audio,date' } };
    expect(problemWords(problem, en)).toBe('Still to do before publishing: audio, date.');
    expect(problemWords(problem, ja)).toBe('公開までに必要な項目: 音声、公開日時');
  });

  it('tells moments in the show’s zone', () => {
    const problem = { rule: 'date-future', params: { when: Date.UTC(2026, 10, 26, 20) } };
    expect(problemWords(problem, en, 'Asia/Tokyo')).toContain('Nov 27, 2026');
    expect(problemWords(problem, en, 'Nowhere/Land')).toContain('Nov 26, 2026');
    expect(problemWords(problem, ja, 'Asia/Tokyo')).toContain('2026/11/27 5:00');
  });

  it('sets numbers as people read them', () => {
    const problem = { rule: 'audio-size-mismatch', params: { written: 1, bytes: 12345678 } };
    expect(problemWords(problem, en)).toContain('12,345,678');
    expect(fixWords({ title: 'size-from-file', params: { bytes: 12345678 } }, ja)).toBe('12,345,678 を反映');
  });
});
