import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { CustomerFile } from './file.js';

export interface FileContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type FileDecision = Decision<CustomerFile>;

/** Nothing to do: it was done before. */
export const unchanged = (file: CustomerFile): FileDecision => ({ next: file, events: [] });
