import type { Service } from '@kefu/up';
import type { Accepted } from '../load/accepted.js';
import type { Ask } from './sql.js';

/** One line for each thing that is not as it has to be. */
export type Violations = string[];

export type Check = (
  ask: Ask,
  services: readonly Service[],
  accepted: Accepted,
) => Promise<Violations>;

/** What an event says: `dispatched`. */
export const FACT = `split_part(type, '.', 4)`;
