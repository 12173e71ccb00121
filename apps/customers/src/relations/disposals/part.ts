import type { ArchivePart } from '../../whole/endings/index.js';
import { DisposalAccountsAreKept } from '../../migrations/index.js';
import { DisposalAccountController } from './http/disposal-account.controller.js';
import { readersOfAccounts } from './roles.js';
import { ReserveWhenRequested } from './reactions/reserve-when-requested.js';
import { addAccounts } from './store/add-accounts.js';
import { DisposalAccountRecord } from './store/disposal-account-record.js';
import { DisposalAccounts } from './store/disposal-accounts.js';

export const disposalsPart: ArchivePart = {
  controllers: [DisposalAccountController, ReserveWhenRequested],
  providers: [DisposalAccounts],
  entities: [DisposalAccountRecord],
  migrations: [DisposalAccountsAreKept],
  whenMerged: (app) => addAccounts(app.get(DisposalAccounts)),
  obligations: [
    {
      kind: 'disposal',
      title: { zh: '未结算的处置', en: 'Disposal that is not settled' },
      sql: `SELECT entry ->> 'disposalId' AS id, NULL AS number
            FROM disposal_account, jsonb_array_elements(entries) entry
            WHERE customer_id = ANY ($1::uuid[]) AND entry ->> 'status' = 'reserved' ORDER BY 1`,
    },
  ],
  trails: [[DisposalAccounts, readersOfAccounts]],
};
