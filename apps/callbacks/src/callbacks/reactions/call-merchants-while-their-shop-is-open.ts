import {
  ContractExpiredV1,
  ContractRenewedV1,
  ContractTerminatedV1,
  ProcedureDoneV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { Merchants } from '../store/merchants.js';

/** Of the procedures of contracts the one by whose end a shop is open (CT-11). */
const OPENING = 'shop-opening';

/** CB-06: merchants are called on opening, then monthly. */
@Controller()
export class CallMerchantsWhileTheirShopIsOpen {
  constructor(private readonly merchants: Merchants) {}

  @When(ProcedureDoneV1)
  async onDone(
    { kind, doneAt, customerId, regionId, contractId }: ProcedureDoneV1,
    { aggregateId: openingId }: EventMeta,
  ): Promise<void> {
    if (kind !== OPENING) return;
    const opened = { openingId, customerId, regionId, openedAt: doneAt };
    await this.merchants.opened({ ...opened, contractId });
  }

  @When(ContractTerminatedV1)
  onTerminated(_event: ContractTerminatedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.merchants.contractEnded(aggregateId);
  }

  @When(ContractExpiredV1)
  onExpired(_event: ContractExpiredV1, { aggregateId }: EventMeta): Promise<void> {
    return this.merchants.contractEnded(aggregateId);
  }

  @When(ContractRenewedV1)
  onRenewed({ renewedById }: ContractRenewedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.merchants.contractEnded(aggregateId, renewedById);
  }
}
