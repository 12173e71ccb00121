import { burst } from './burst.js';
import { billingRun, contracts } from './contracts.js';
import type { Ground } from '../ground.js';
import type { Result } from '../measure.js';
import { endToEnd } from './end-to-end.js';
import { history } from './history.js';
import { imports } from './imports.js';
import { latency } from './latency.js';
import { ledger } from './ledger.js';
import { projection, reaction } from './projection.js';
import { relay } from './relay.js';
import { route } from './route.js';
import { search } from './search.js';
import { startUp } from './start-up.js';
import { timers } from './timers.js';
import { useCase } from './use-case.js';
import { worklist } from './worklist.js';

/** What can be measured, by the name that `--only` takes. */
export const rows: Readonly<Record<string, (ground: Ground) => Promise<Result[]>>> = {
  'use-case': useCase,
  relay,
  projection,
  reaction,
  latency,
  timers,
  route,
  search,
  'end-to-end': endToEnd,
  'start-up': startUp,
  imports,
  history,
  ledger,
  worklist,
  contracts,
  'billing-run': billingRun,
  burst,
};
