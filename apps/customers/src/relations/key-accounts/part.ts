import { readers } from '../../whole/access/index.js';
import { Customers } from '../../records/customers/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import { KeepKeyAccounts } from '../../migrations/index.js';
import { KeyAccountsController } from './http/key-accounts.controller.js';
import { OpenMissingKeyAccountsDaily } from './reactions/open-missing-key-accounts-daily.js';
import { FindKeyAccounts } from './store/find-key-accounts.js';
import { KeyAccountRecord } from './store/key-account-record.js';
import { KeyAccounts } from './store/key-accounts.js';
import { uniteKeyAccounts } from './store/unite-key-accounts.js';

export const keyAccountsPart: ArchivePart = {
  controllers: [KeyAccountsController],
  providers: [KeyAccounts, FindKeyAccounts, OpenMissingKeyAccountsDaily],
  entities: [KeyAccountRecord],
  migrations: [KeepKeyAccounts],
  whenMerged: (app) => uniteKeyAccounts(app.get(KeyAccounts), app.get(Customers)),
  trails: [[KeyAccounts, readers]],
};
