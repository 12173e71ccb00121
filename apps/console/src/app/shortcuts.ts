import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

const typesIn = 'input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]';

/** No single key does anything while somebody types, or has a form open. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typesIn) !== null;

/** `/` goes to the search; Alt+N takes a fault; Alt+H goes home. */
export const useShortcuts = (): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, altKey, ctrlKey, metaKey, isComposing } = event;
      if (ctrlKey || metaKey || isComposing) return;
      const go = altKey
        ? ({ n: '/report', h: '/' } as Record<string, string>)[key.toLowerCase()]
        : undefined;
      if (go) void navigate({ to: go });
      else if (key === '/' && !altKey && !isTyping(event.target))
        document.getElementById('search')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [navigate]);
};
