import type { ServicePart } from '@kefu/service';
import { DisposalsAreAskedFor, PaymentsAndMalice } from '../migrations/index.js';
import { DisposalRecord } from './store/disposal-record.js';
import { Disposals } from './store/disposals.js';

/** Who reads what was asked of an account, and when. */
const readers = ['complaint-handler', 'manager', 'director', 'general-manager', 'finance'];

export const disposalsPart: ServicePart = {
  providers: [Disposals],
  entities: [DisposalRecord],
  migrations: [DisposalsAreAskedFor, PaymentsAndMalice],
  trails: [[Disposals, readers]],
};
