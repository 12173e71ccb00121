import { createContext, use } from 'react';

/** Whether the list that somebody reads in is being scrolled. */
export const IsMoving = createContext(false);

export const useIsMoving = (): boolean => use(IsMoving);
