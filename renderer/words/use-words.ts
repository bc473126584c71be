import { type Translator, translatorFor } from '#shared/words/translator.ts';
import { useInterface } from '../store/interface-store.ts';

const translators = { en: translatorFor('en'), ja: translatorFor('ja') };

/** The words of the present language; the component is drawn again when the language changes. */
export function useWords(): Translator {
  return translators[useInterface((state) => state.language)];
}

/** The same outside of components. */
export function currentWords(): Translator {
  return translators[useInterface.getState().language];
}
