import { parseInstant } from '@kefu/kernel';
import type { Window } from '../domain/index.js';
import type { WindowRequest } from './requests.js';

/** In the one spelling that compares as text. */
export const windowOf = ({ from, to }: WindowRequest): Window => ({
  from: parseInstant(from),
  to: parseInstant(to),
});
