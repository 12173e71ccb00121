import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
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
  /** What happened, by the types of the events that tell it; something did where no event does. */
  readonly events: (types: readonly string[]) => string;
  /** What a deed is called on its button. */
  readonly deed: (operation: string) => string;
  /** What follows from it. */
  readonly follows: (operation: string) => string | undefined;
}

/** `event.order.paid`, and what any record's entry says: `event.paid`; why somebody is called changes neither. */
export const wordsOfEvent = (type: string): readonly [string, string] => {
  const [, , record = '', what = ''] = type.split('.');
  const verb = record === 'callback' ? what.replace(/^(?:care|evaluation)-/u, '') : what;
  return [`event.${record}.${verb}`, `event.${verb}`];
};

const sayIn = (language: Language): Say => {
  const word = (key: string, values?: object): string =>
    i18next.t(key, { lng: language, ...values });
  const looked = new Map<string, string | undefined>();
  const known = (key: string): string | undefined => {
    if (!looked.has(key)) {
      looked.set(key, i18next.exists(key, { lng: language }) ? word(key) : undefined);
    }
    return looked.get(key);
  };
  return Object.assign(
    (key: Word, values?: Readonly<Record<string, string | number>>) => word(key, values),
    {
      language,
      said: <T>({ zh, en }: { readonly zh: T; readonly en: T }) => (language === 'en' ? en : zh),
      field: (name: string) => known(`fields/${name}`) ?? name,
      choice: (value: string, field?: string) =>
        known(`choices/${field}.${value}`) ??
        known(`choices/${value}`) ??
        known(`choices/roles.${value}`) ??
        value,
      events: (types: readonly string[]) =>
        types.length === 0
          ? word('choices/event')
          : types
              .map((type) => {
                const [record, whole] = wordsOfEvent(type);
                return known(`choices/${record}`) ?? known(`choices/${whole}`) ?? type;
              })
              .join(language === 'en' ? ', ' : '、'),
      deed: (operation: string) => known(`deeds/${operation}`) ?? operation,
      follows: (operation: string) => known(`follows/${operation}`),
    },
  );
};

const says = new Map<string, Say>();

/** One a language: every cell of a list speaks, and none makes a voice of its own for it. */
const present = (): Say => {
  const { language } = i18next;
  const say = says.get(language) ?? sayIn(language as Language);
  says.set(language, say);
  return say;
};

const onLanguage = (listener: () => void): (() => void) => {
  i18next.on('languageChanged', listener);
  return () => {
    i18next.off('languageChanged', listener);
  };
};

export const useWords = (): Say => useSyncExternalStore(onLanguage, present);
