import { useSyncExternalStore } from 'react';

export type Language = 'zh-CN' | 'en';
export type Look = 'light' | 'dark' | 'system';

export interface Settings {
  readonly language: Language;
  readonly look: Look;
}

const KEY = 'kefu.settings';
const listeners = new Set<() => void>();

const read = (): Settings => {
  const spoken: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
  const standard: Settings = { language: spoken, look: 'system' };
  try {
    return { ...standard, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return standard;
  }
};

let present = read();

export const settings = (): Settings => present;

const tell = (): void => {
  listeners.forEach((listener) => {
    listener();
  });
};

export const changeSettings = (change: Partial<Settings>): void => {
  present = { ...present, ...change };
  localStorage.setItem(KEY, JSON.stringify(present));
  tell();
};

/** What one tab is told, all of them follow. */
window.addEventListener('storage', ({ key }) => {
  if (key !== KEY) return;
  present = read();
  tell();
});

export const onSettings = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSettings = (): Settings => useSyncExternalStore(onSettings, settings);
