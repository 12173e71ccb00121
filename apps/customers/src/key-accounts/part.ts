import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { recordsOfCustomers } from '../customers/index.js';
import { KeepKeyAccounts } from '../migrations/index.js';
import { KeyAccountsController } from './http/key-accounts.controller.js';
import { OpenMissingKeyAccountsDaily } from './reactions/open-missing-key-accounts-daily.js';
import { KeyAccountRow } from './store/key-account-row.js';
import { KeyAccounts } from './store/key-accounts.js';

export const keyAccountsPart: ServicePart = {
  controllers: [KeyAccountsController],
  providers: [KeyAccounts, OpenMissingKeyAccountsDaily],
  entities: [KeyAccountRow],
  migrations: [KeepKeyAccounts],
  mayRead: (app) => ({ 'key-account': recordsOfCustomers(app, readers, KeyAccounts) }),
};
