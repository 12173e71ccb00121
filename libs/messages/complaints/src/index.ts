import { DisposalReleasedV1 } from './disposal-released.v1.js';
import { DisposalRequestedV1 } from './disposal-requested.v1.js';
import { DisposalSettledV1 } from './disposal-settled.v1.js';

export * from './disposal-released.v1.js';
export * from './disposal-requested.v1.js';
export * from './disposal-settled.v1.js';

/** What others already listen to; complaints itself is not built yet. */
export const events = [DisposalRequestedV1, DisposalSettledV1, DisposalReleasedV1] as const;
