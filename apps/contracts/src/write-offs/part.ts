import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { WriteOffAndRefund } from '../migrations/index.js';
import { moneyReaders } from '../receivables/index.js';
import { forgetCustomer } from './domain/index.js';
import { WriteOffsController } from './http/write-offs.controller.js';
import { KeepWriteOffs, WriteOffRecord, WriteOffs } from './store/index.js';

export const writeOffsPart: ServicePart = {
  controllers: [WriteOffsController, followCustomers(WriteOffs, 'write_off')],
  providers: [forgetCustomers(WriteOffs, 'write_off', forgetCustomer), WriteOffs, KeepWriteOffs],
  entities: [WriteOffRecord],
  migrations: [WriteOffAndRefund],
  trails: [[WriteOffs, moneyReaders]],
};
