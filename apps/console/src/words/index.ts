import i18next from 'i18next';
import { onSettings, settings, type Language } from '../app/settings';
import type { Words } from './zh-CN';

/**
 * Every text that people see. zh-CN is the source; en has the same keys, or the types fail. A language is
 * fetched when somebody reads it.
 */
const load: Readonly<Record<Language, () => Promise<Words>>> = {
  'zh-CN': () => import('./zh-CN').then(({ words }) => words),
  en: () => import('./en').then(({ words }) => words),
};

const use = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};

export const startWords = async (): Promise<void> => {
  await i18next.init({
    lng: settings().language,
    resources: {},
    fallbackLng: false,
    // What cannot be read is missing, and shows
    returnNull: false,
    interpolation: { escapeValue: false },
    // The names of operations have dots
    keySeparator: '/',
    nsSeparator: false,
  });
  await use(settings().language);
  onSettings(() => void use(settings().language));
};
