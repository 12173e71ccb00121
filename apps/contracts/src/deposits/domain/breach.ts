import type { ToldBreach } from '@kefu/handbook';
import { happened, type Happened } from '@kefu/kernel';
import { DepositDeadlineBreachedV1 } from '@kefu/messages-contracts';
import type { Deposit } from './deposit.js';

/** CT-04: it is not back by the end of the day; the late return stays possible. */
export const breached = (deposit: Deposit, told: ToldBreach): Happened => {
  const { customerId, regionId, contractId, outstanding } = deposit;
  const said = { ...told, customerId, regionId, contractId, outstanding };
  return happened(DepositDeadlineBreachedV1, said, told.rule);
};
