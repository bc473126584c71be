import { createInstance } from 'i18next';
import type { Params } from '../problem.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';

export type Language = 'en' | 'ja';

/** Says words in one language. A missing key is a bug that tests/shared/words finds; at run time the key itself shows. */
export interface Translator {
  readonly language: Language;
  (key: string, params?: Params): string;
}

/** Words for menus, dialogs of the system, the command line and the page alike. */
export function translatorFor(language: Language): Translator {
  const instance = createInstance();
  instance.init({
    lng: language,
    resources: { en: { translation: en }, ja: { translation: ja } },
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const translate = (key: string, params?: Params): string => instance.t(key, { ...params });
  return Object.assign(translate, { language });
}
