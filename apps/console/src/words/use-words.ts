import { useTranslation } from 'react-i18next';
import type { Language } from '../app/settings';
import type { Words } from './zh-CN';

type Part = keyof Words;

/** `app/sign-out`: the part, and the word in it. */
export type Word = { [P in Part]: `${P}/${Extract<keyof Words[P], string>}` }[Part];

export interface Say {
  (word: Word, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
  /** What a service says in both languages. */
  readonly said: <T>(both: { readonly zh: T; readonly en: T }) => T;
  /** How a field of a request or record is called. */
  readonly field: (name: string) => string;
  /** A value of a list of values; the field tells apart those that are spelled the same. */
  readonly choice: (value: string, field?: string) => string;
  /** What a deed is called on its button. */
  readonly deed: (operation: string) => string;
  /** What follows from it. */
  readonly follows: (operation: string) => string | undefined;
}

export const useWords = (): Say => {
  const { t, i18n } = useTranslation();
  const word = (key: string, values?: object): string => t(key, { ...values });
  const known = (key: string): string | undefined => (i18n.exists(key) ? word(key) : undefined);
  return Object.assign(
    (key: Word, values?: Readonly<Record<string, string | number>>) => word(key, values),
    {
      language: i18n.language as Language,
      said: <T>({ zh, en }: { readonly zh: T; readonly en: T }) =>
        i18n.language === 'en' ? en : zh,
      field: (name: string) => known(`fields/${name}`) ?? name,
      choice: (value: string, field?: string) =>
        known(`choices/${field}.${value}`) ??
        known(`choices/${value}`) ??
        known(`choices/roles.${value}`) ??
        value,
      deed: (operation: string) => known(`deeds/${operation}`) ?? operation,
      follows: (operation: string) => known(`follows/${operation}`),
    },
  );
};
