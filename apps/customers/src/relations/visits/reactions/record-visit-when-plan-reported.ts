import { system } from '@kefu/kernel';
import { VisitPlanReportedV1 } from '@kefu/messages-service-desk';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import { takeReportedVisit } from '../domain/index.js';
import { Visits } from '../store/visits.js';

/** CU-11: a visit plan that was carried out and reported (SD-08) is the visit that was due. */
@Controller()
export class RecordVisitWhenPlanReported {
  constructor(
    private readonly visits: Visits,
    private readonly customers: Customers,
  ) {}

  @When(VisitPlanReportedV1)
  async on(event: VisitPlanReportedV1, { aggregateId }: EventMeta): Promise<void> {
    const open = await this.visits.openOf(await this.customers.lockStanding(event.customerId));
    if (!open) return;
    const { visitedOn, accountManagerId, managerWentAlong } = event;
    const reported = { visitedOn, accountManagerId, managerWentAlong, visitPlanId: aggregateId };
    await this.visits.done({ id: open.id, by: system('CU-11') }, (visit, context) =>
      takeReportedVisit(visit, reported, context),
    );
  }
}
