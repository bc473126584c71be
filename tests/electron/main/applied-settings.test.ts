import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';
import type { Language } from '#shared/words/translator.ts';
import { settingsApplier } from '../../../electron/main/applied-settings.ts';

function applied() {
  const done: string[] = [];
  const spoken: { language: Language } = { language: 'en' };
  const apply = settingsApplier(
    {
      theme: () => done.push('theme'),
      proxy: async () => {
        done.push('proxy');
      },
      menu: () => done.push('menu'),
    },
    () => spoken.language,
  );
  const take = async (settings: Settings) => {
    done.length = 0;
    await apply(settings);
    return [...done];
  };
  return { take, spoken };
}

test('at the start all follows', async () => {
  expect(await applied().take(defaultSettings)).toEqual(['theme', 'menu', 'proxy']);
});

test('a hundred clicks on tabs and panels set nothing anew', async () => {
  const { take } = applied();
  await take(defaultSettings);
  for (let click = 0; click < 100; click++) {
    const sessions = { '/show': { open: [`_posts/${click}.md`], active: null } };
    const layout = { ...defaultSettings.layout, listWidth: 200 + click };
    expect(await take({ ...defaultSettings, sessions, layout })).toEqual([]);
  }
});

test('each part follows what it depends on alone', async () => {
  const { take, spoken } = applied();
  await take(defaultSettings);
  expect(await take({ ...defaultSettings, theme: 'dark' })).toEqual(['theme']);
  const own = { ...defaultSettings, theme: 'dark' as const, shortcuts: { save: ['Mod+Alt+S'] } };
  expect(await take(own)).toEqual(['menu']);
  spoken.language = 'ja';
  expect(await take(own)).toEqual(['menu']);
  expect(await take({ ...own, proxy: { mode: 'direct', address: '' } })).toEqual(['proxy']);
  expect(await take({ ...own, proxy: { mode: 'direct', address: '' } })).toEqual([]);
});
