import type { ServicePart } from '@kefu/service';
import { WriteOffAndRefund } from '../migrations/index.js';
import { moneyReaders } from '../receivables/index.js';
import { WriteOffsController } from './http/write-offs.controller.js';
import { FollowWriteOffsWhenMerged } from './reactions/follow-customer-when-merged.js';
import { ForgetWriteOffsWhenErased } from './reactions/forget-customer-when-erased.js';
import { FindWriteOffs, KeepWriteOffs, WriteOffRecord, WriteOffs } from './store/index.js';

export const writeOffsPart: ServicePart = {
  controllers: [WriteOffsController, FollowWriteOffsWhenMerged, ForgetWriteOffsWhenErased],
  providers: [WriteOffs, FindWriteOffs, KeepWriteOffs],
  entities: [WriteOffRecord],
  migrations: [WriteOffAndRefund],
  trails: [[WriteOffs, moneyReaders]],
};
