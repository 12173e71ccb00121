import type { ReactNode } from 'react';

/** Shown, but no part of what the browser's tab is called. */
export const Personal = ({ children }: { readonly children: ReactNode }) => (
  <span data-personal="">{children}</span>
);
