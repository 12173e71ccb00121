import { handling, investigating, receiving, wide } from '../domain/index.js';

export const managers = ['manager', 'director'] as const;
/** Who sees a complaint through. */
export const handlers = handling;
/** Whoever a complaint may reach (CP-01). */
export const recorders = receiving;
/** Who speaks with customers. */
export const speakers = [...handlers, 'agent', 'clerk'] as const;
/** To whom a case may be given (CP-05). */
export const departments = investigating;
/** Who may approve what costs something (G-04). */
export const approvers = [...managers, 'general-manager'] as const;
/** Who may look: at all of their regions, or at what they recorded or were given. */
export const readers = [...new Set([...wide, ...recorders, ...departments])] as unknown as [
  string,
  ...string[],
];
/** Who answers for what complaints come to (CP-14). */
export const analysts = [...handlers, 'general-manager', 'gm-office'] as const;
/** Who decides one level above others (CP-09). */
export const deciders = [...managers, 'general-manager'] as const;
/** Who enters payments (CP-11). */
export const payers = ['finance'] as const;
/** Who sees to whom something was paid. */
export const payeeReaders = ['finance', ...handlers, 'general-manager'] as const;
/** Who may say whether there is more time (G-10). */
export const extenders = [...managers, 'general-manager', 'gm-office'] as const;
/** Who shows complaints to somebody outside (CP-18). */
export const auditors = [...managers, 'general-manager', 'gm-office'] as const;
