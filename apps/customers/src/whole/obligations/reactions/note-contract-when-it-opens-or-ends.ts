import {
  ContractDraftedV1,
  ContractExpiredV1,
  ContractRenewedV1,
  ContractTerminatedV1,
  ContractWithdrawnV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const contractOf = ({ aggregateId }: EventMeta) => ({ kind: 'contract', id: aggregateId }) as const;

/** A contract binds both sides until it ends; a draft is under way until it is withdrawn. */
@Controller()
export class NoteContractWhenItOpensOrEnds {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(ContractDraftedV1)
  onDrafted({ customerId }: ContractDraftedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(contractOf(meta), customerId);
  }

  @When(ContractWithdrawnV1)
  onWithdrawn(_event: ContractWithdrawnV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(contractOf(meta));
  }

  @When(ContractExpiredV1)
  onExpired(_event: ContractExpiredV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(contractOf(meta));
  }

  @When(ContractRenewedV1)
  onRenewed(_event: ContractRenewedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(contractOf(meta));
  }

  @When(ContractTerminatedV1)
  onTerminated(_event: ContractTerminatedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(contractOf(meta));
  }
}
