import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '../app/address';

interface Props {
  /** An address of the console without anything after `?`. */
  readonly to: string;
  readonly children: ReactNode;
}

/** The way to a page, as cells of lists have it: the router's own link costs each row more than all else in it. */
export const PageLink = ({ to, children }: Props) => {
  const go = useGo();
  return (
    <a
      href={to}
      onClick={(event: MouseEvent) => {
        // Whoever wants another tab gets one
        if (event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
};
