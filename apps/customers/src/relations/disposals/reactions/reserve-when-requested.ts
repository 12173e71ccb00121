import { system } from '@kefu/kernel';
import {
  DisposalReleasedV1,
  DisposalRequestedV1,
  DisposalSettledV1,
} from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { release, request, settle } from '../domain/index.js';
import { DisposalAccounts } from '../store/disposal-accounts.js';

const by = system('disposal-account');

/**
 * What services ask of the account, which answers by events (G-04). Another service that gives things
 * away says the same of its disposals: one more class beside each of these.
 */
@Controller()
export class ReserveWhenRequested {
  constructor(private readonly accounts: DisposalAccounts) {}

  @When(DisposalRequestedV1)
  async onRequested(event: DisposalRequestedV1, meta: EventMeta): Promise<void> {
    const { customerId, caseId, kind, amount, approvedAs, approvedBy } = event;
    const whose = { disposalId: meta.aggregateId, service: meta.source };
    const asked = { ...whose, caseId, kind, amount, approvedAs, approvedBy };
    await this.accounts.decide(customerId, by, (account, world) => request(account, asked, world));
  }

  @When(DisposalSettledV1)
  async onSettled({ customerId, amount }: DisposalSettledV1, meta: EventMeta): Promise<void> {
    await this.accounts.decide(customerId, by, (account, world) =>
      settle(account, meta.aggregateId, amount, world),
    );
  }

  @When(DisposalReleasedV1)
  async onReleased({ customerId, reason }: DisposalReleasedV1, meta: EventMeta): Promise<void> {
    await this.accounts.decide(customerId, by, (account, world) =>
      release(account, meta.aggregateId, reason, world),
    );
  }
}
