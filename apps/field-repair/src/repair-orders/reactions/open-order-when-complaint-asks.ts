import type { Actor } from '@kefu/kernel';
import { ComplaintRepairRequestedV1 } from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { takenForComplaint } from '../domain/index.js';
import { RepairOrders, TakeReports } from '../store/index.js';

/**
 * CP-11: on-site repair as a remedy opens an order, or belongs to the one that is open. What the customer
 * said does not travel: the complaint has their words, customers has how to reach them.
 */
@Controller()
export class OpenOrderWhenComplaintAsks {
  constructor(
    private readonly database: Database,
    private readonly reports: TakeReports,
    private readonly orders: RepairOrders,
  ) {}

  @When(ComplaintRepairRequestedV1)
  on(event: ComplaintRepairRequestedV1, { aggregateId: complaintId }: EventMeta): Promise<void> {
    const { customerId, assetId, round, requestedBy } = event;
    // whoever agreed it with the customer answers for it until another takes it over (G-01)
    const by: Actor = { id: requestedBy, kind: 'person', roles: ['agent'], regions: ['*'] };
    const unsaid = { fault: '', callerName: '', callbackPhone: '' };
    const report = { customerId, assetId, channel: 'complaint', faultCode: 'complaint', ...unsaid };
    return this.database.transaction(async () => {
      const { stored } = await this.reports.take(by, report);
      await this.orders.change(stored.state.id, by, (order, context) =>
        takenForComplaint(order, { complaintId, round }, context),
      );
    });
  }
}
