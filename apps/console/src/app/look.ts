import { useSyncExternalStore } from 'react';
import { useSettings } from './settings';

const query = window.matchMedia('(prefers-color-scheme: dark)');

const usePreference = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    () => query.matches,
  );

export const useIsDark = (): boolean => {
  const { look } = useSettings();
  const preferred = usePreference();
  return look === 'system' ? preferred : look === 'dark';
};
