import type { ServicePart } from '@kefu/service';
import { moneyReaders } from '../receivables/index.js';
import { RefundsController } from './http/refunds.controller.js';
import { FollowRefundsWhenMerged } from './reactions/follow-customer-when-merged.js';
import { ForgetRefundsWhenErased } from './reactions/forget-customer-when-erased.js';
import { FindRefunds, KeepRefunds, RefundRecord, Refunds } from './store/index.js';

export const refundsPart: ServicePart = {
  controllers: [RefundsController, FollowRefundsWhenMerged, ForgetRefundsWhenErased],
  providers: [Refunds, FindRefunds, KeepRefunds],
  entities: [RefundRecord],
  trails: [[Refunds, moneyReaders]],
};
