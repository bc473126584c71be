import { describe, expect, it } from 'vitest';
import { folded } from '#shared/search/fold.ts';
import { snippetOf } from '#shared/search/match.ts';

const shown = (text: string, word: string) => snippetOf(text, folded(text), [word]);

describe('the passage that a search shows', () => {
  it('begins so shortly before the place that a narrow list still shows it', () => {
    const text = 'ここに紹介の文章が続きます。今日は歯車とぜんまいの話をしました。';
    expect(shown(text, 'ぜんまい')?.text).toBe('…きます。今日は歯車とぜんまいの話をしました。');
    expect(shown('Here are many words about the springs of clocks', 'springs')?.text).toBe(
      '…any words about the springs of clocks',
    );
  });

  it('marks the place, whatever was cut before it, and halves no character', () => {
    const found = shown('🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧🎧 ぜんまい', 'まい');
    expect(found?.text.isWellFormed()).toBe(true);
    const [mark] = found?.marks ?? [];
    expect(found?.text.slice(mark?.start, mark?.end)).toBe('まい');
  });

  it('is none where the word is not', () => expect(shown('gears', 'springs')).toBeUndefined());
});
